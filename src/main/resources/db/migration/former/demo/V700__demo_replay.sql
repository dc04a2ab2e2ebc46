create schema if not exists demo;

create table demo.replay (
    id uuid primary key,
    requested integer not null check (requested > 0),
    gentle boolean not null default false,
    requested_by text not null,
    state text not null check (state in ('RUNNING', 'STOPPED', 'DONE')),
    started_at timestamptz not null default now(),
    ended_at timestamptz
);

create unique index replay_one_gentle on demo.replay (gentle) where gentle and state = 'RUNNING';

create table demo.replayed_crime (
    case_id uuid primary key,
    replay_id uuid not null references demo.replay (id),
    source_case_id uuid not null,
    crime_type text not null,
    history text[] not null,
    state text not null check (state in ('WAITING', 'RUNNING', 'MATCHED', 'DIFFERENT')),
    actual text,
    started_at timestamptz,
    ended_at timestamptz,
    unique (replay_id, source_case_id)
);

create index replayed_crime_state on demo.replayed_crime (replay_id, state);
