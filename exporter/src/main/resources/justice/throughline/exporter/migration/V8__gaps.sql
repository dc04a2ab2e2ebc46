-- Records that were stored once and are not any more: the database was set back, and the broker has kept none of them.
create table journal.gap (
  partition_id int not null,
  after_position bigint not null,
  to_position bigint not null,
  noticed_at timestamptz not null default clock_timestamp(),
  primary key (partition_id, after_position)
);
