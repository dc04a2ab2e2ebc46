create schema if not exists access;

create table access.staff (
    username      text primary key check (username = lower(username)),
    name          text        not null,
    password_hash text        not null,
    desks         text[]      not null default '{}',
    roles         text[]      not null default '{}',
    disabled      boolean     not null default false,
    created_at    timestamptz not null default now()
);

create table access.audit (
    id       bigint generated always as identity primary key,
    at       timestamptz not null default now(),
    username text        not null,
    action   text        not null check (action in ('READ', 'WRITE')),
    what     text        not null,
    case_id  uuid
);

create index audit_by_case on access.audit (case_id, at) where case_id is not null;
create index audit_by_person on access.audit (username, at);
