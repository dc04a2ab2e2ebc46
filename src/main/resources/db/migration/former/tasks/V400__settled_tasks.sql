create schema if not exists tasks;

-- Tasks completed here, until the journal has heard of it.
create table tasks.settled (
    task_key bigint primary key,
    at       timestamptz not null default now()
);
