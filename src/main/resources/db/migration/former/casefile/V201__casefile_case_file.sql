create table casefile.case_file (
    id uuid primary key,
    crime_ref text collate "C" not null,
    origin text not null check (origin in ('police-uk', 'replay', 'report')),
    replay_id uuid,
    force text not null,
    crime_type text not null references casefile.crime_type,
    month date,
    location text,
    lsoa_code text,
    lsoa_name text,
    longitude double precision,
    latitude double precision,
    stage text not null,
    outcome text,
    outcome_month date,
    -- the furthest status that a street file gave, and its rank
    published_status text,
    published_rank smallint,
    opened_at timestamptz not null default now(),
    registered_at timestamptz,
    -- from here on the case follows its journey, whatever is published later
    journey_from timestamptz,
    closed_at timestamptz,
    version integer not null default 0
);

-- crime_ref first: serves the search by its beginning too
create unique index case_file_crime_ref on casefile.case_file (crime_ref, origin, replay_id) nulls not distinct;
create index case_file_month on casefile.case_file (month desc nulls last, id);
create index case_file_crime_type on casefile.case_file (crime_type, month desc nulls last, id);
create index case_file_outcome on casefile.case_file (outcome, month desc nulls last, id);
create index case_file_open on casefile.case_file (stage, month desc nulls last, id) where stage <> 'CLOSED';

create table casefile.outcome_event (
    case_id uuid not null,
    effect_key text collate "C" not null,
    outcome text not null,
    month date,
    at timestamptz,
    source text not null check (source in ('police-uk', 'journey')),
    primary key (case_id, effect_key),
    check (month is not null or at is not null)
);

create table casefile.participant (
    id bigint generated always as identity primary key,
    case_id uuid not null references casefile.case_file,
    role text not null check (role in ('VICTIM', 'WITNESS', 'SUSPECT', 'DEFENDANT')),
    -- how the holding agency's own system is asked for the person; never a name
    reference text not null,
    held_by text not null,
    unique (case_id, role, reference)
);
