create schema if not exists bulk;

-- One act on many tasks.
create table bulk.bulk (
    id uuid primary key,
    username text not null,
    at timestamptz not null,
    -- when the first goes out, and when the last; until then it can be undone
    goes_out_at timestamptz not null,
    gone_out_at timestamptz not null,
    chosen integer not null,
    undone_at timestamptz,
    undone_by text,
    version integer not null,
    check ((undone_at is null) = (undone_by is null))
);
create index bulk_of on bulk.bulk (username, at);

-- The tasks that were chosen, with what is answered in each, and what became of it.
create table bulk.item (
    bulk_id uuid not null references bulk.bulk,
    task_key bigint not null,
    outcome text,
    answers jsonb not null,
    state text collate "C" not null check (state in ('CHOSEN', 'KEPT', 'LEFT')),
    left_because text,
    goes_out_at timestamptz not null,
    primary key (bulk_id, task_key),
    check ((state = 'LEFT') = (left_because is not null))
);
create index item_chosen on bulk.item (bulk_id) where state = 'CHOSEN';
