-- What people wish to do with tasks, kept before the engine is told, and what became of it.
create table tasks.wish (
    -- the id of the command, too
    id uuid primary key,
    task_key bigint not null,
    case_id uuid not null,
    element_id text not null,
    act text collate "C" not null check (act in ('COMPLETE', 'CLAIM', 'RELEASE')),
    username text not null,
    answers jsonb not null,
    -- who had claimed the task
    holder text,
    -- where the journal's record of the task stood
    seen bigint not null,
    at timestamptz not null,
    state text collate "C" not null check (state in ('WISHED', 'SETTLED', 'REFUSED')),
    settled_at timestamptz,
    -- position of the engine's record of it in the journal, once the journal has it
    proof bigint,
    version integer not null,
    check ((state = 'WISHED') = (settled_at is null)),
    check (proof is null or state = 'SETTLED')
);

create unique index wish_open on tasks.wish (task_key) where state = 'WISHED';
create index wish_open_case on tasks.wish (case_id) where state = 'WISHED';
create index wish_unproven on tasks.wish (task_key) where state = 'SETTLED' and proof is null;
create index wish_task on tasks.wish (task_key, at);

-- it bridged the moment between a completion and the journal, which has long heard of those in it
drop table tasks.settled;
