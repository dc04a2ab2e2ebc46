-- What a changed rule or calendar would do to the clocks that run, and whether it was done.
create table clocks.recalculation (
    id uuid primary key,
    reason text not null,
    asked_by text not null,
    asked_at timestamptz not null,
    state text collate "C" not null check (state in ('PREPARING', 'READY', 'APPLYING', 'APPLIED', 'WITHDRAWN')),
    -- clocks are looked at in the order of their ids, so that a restart goes on where it stopped
    cursor_id uuid not null default '00000000-0000-0000-0000-000000000000',
    looked_at integer not null default 0,
    decided_by text,
    decided_at timestamptz
);

create table clocks.moved_end (
    recalculation_id uuid not null references clocks.recalculation,
    clock_id uuid not null,
    clock_version integer not null,
    from_due timestamptz not null,
    from_date date,
    to_due timestamptz not null,
    to_date date,
    from_law text not null,
    to_law text not null,
    -- what the law answers now, to be applied as it was shown
    terms jsonb not null,
    result text collate "C" check (result in ('MOVED', 'CHANGED_SINCE')),
    primary key (recalculation_id, clock_id)
);
