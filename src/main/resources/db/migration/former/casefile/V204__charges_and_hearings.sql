-- A case that the police send to court: its reference there, what it is about and when it is heard.
alter table casefile.case_file
    add urn text collate "C",
    drop constraint case_file_origin_check,
    add constraint case_file_origin_check check (origin in ('police-uk', 'replay', 'report', 'police-case'));
create unique index case_file_urn on casefile.case_file (urn) where urn is not null;

create table casefile.charge (
    id bigint generated always as identity primary key,
    case_id uuid not null references casefile.case_file,
    -- the participant's reference; never a name
    defendant text not null,
    sequence integer not null,
    offence_code text not null,
    wording text not null,
    committed_from date not null,
    committed_until date,
    charged_on date
);
create index charge_case on casefile.charge (case_id, id);

create table casefile.hearing (
    id bigint generated always as identity primary key,
    case_id uuid not null references casefile.case_file,
    day date not null,
    starts_at time,
    court text not null,
    room text,
    type text,
    court_reference text,
    -- police-case, or the list that named it and when that was published
    source text not null,
    published_at timestamptz
);
create index hearing_case on casefile.hearing (case_id, day, starts_at);
