create schema if not exists intake;

-- Rows read = created + updated + unchanged + rejected + the rows set aside
-- (without_crime_id, repeated_crimes, repeated_outcomes).
create table intake.file_import (
    id uuid primary key,
    state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed')),
    -- the copy of the app that has the files
    owner uuid not null,
    submitted_by text not null,
    submitted_at timestamptz not null default clock_timestamp(),
    started_at timestamptz,
    ended_at timestamptz,
    attempts integer not null default 0,
    bytes_total bigint not null,
    bytes_read bigint not null default 0,
    read bigint not null default 0,
    created bigint not null default 0,
    updated bigint not null default 0,
    unchanged bigint not null default 0,
    rejected bigint not null default 0,
    without_crime_id bigint not null default 0,
    repeated_crimes bigint not null default 0,
    repeated_outcomes bigint not null default 0,
    -- told apart, but part of the counts above
    outcomes_without_crime bigint not null default 0,
    outcomes_before_crime bigint not null default 0,
    status_further bigint not null default 0,
    status_behind bigint not null default 0,
    left_to_journey bigint not null default 0,
    journeys bigint not null default 0,
    failure text,
    failure_detail text
);

create index file_import_submitted on intake.file_import (submitted_at desc, id);
create index file_import_waiting on intake.file_import (submitted_at) where state in ('queued', 'running');

create table intake.import_file (
    import_id uuid not null references intake.file_import,
    position integer not null,
    name text not null,
    kind text not null check (kind in ('STREET', 'OUTCOMES', 'REPAIRED')),
    bytes bigint not null,
    primary key (import_id, position)
);

create table intake.rejected_row (
    import_id uuid not null references intake.file_import,
    file integer not null,
    line bigint not null,
    kind text not null check (kind in ('STREET', 'OUTCOMES')),
    reason text not null,
    detail text not null,
    -- the row as it came, in the order of the columns that police.uk publishes
    fields text[] not null,
    primary key (import_id, file, line)
);

create table intake.journey_start (
    id uuid primary key default gen_random_uuid(),
    case_id uuid not null unique,
    crime_type text not null,
    phase text not null,
    changed_at timestamptz not null default clock_timestamp(),
    published_at timestamptz
);

create index journey_start_waiting on intake.journey_start (changed_at) where published_at is null;
