-- Gaps in the engine's journal that somebody has seen to; the exporter notes them.
create table recovery.settled_gap (
    partition_id integer not null,
    to_position bigint not null,
    settled_by text not null,
    settled_at timestamptz not null,
    primary key (partition_id, to_position)
);
