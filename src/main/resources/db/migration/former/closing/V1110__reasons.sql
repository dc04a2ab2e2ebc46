create schema if not exists closing;

-- Why a case was closed, or may be, though something was open: one reason per duty, given by a person.
create table closing.reason (
    case_id uuid not null,
    kind text collate "C" not null,
    duty_id text collate "C" not null,
    reason text collate "C" not null,
    given_by text not null,
    given_at timestamptz not null,
    -- the task by which the case was closed with it
    task_key bigint,
    primary key (case_id, kind, duty_id)
);
