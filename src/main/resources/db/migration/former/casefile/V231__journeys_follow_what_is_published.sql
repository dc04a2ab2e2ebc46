-- What was published about a case whose journey is under way or over, until the journey follows it.
create table casefile.publication (
    case_id uuid not null references casefile.case_file,
    seq integer not null,
    outcome text not null,
    month date,
    stage text not null,
    kept_at timestamptz not null,
    taken_at timestamptz,
    -- the step of the journey that took it
    taken_by text,
    primary key (case_id, seq)
);

-- one at a time: what comes meanwhile is what the journey is told
create unique index publication_waiting on casefile.publication (case_id) where taken_at is null;

alter table casefile.outcome_event drop constraint outcome_event_source_check;
-- 'followed': the journey took over what was published
alter table casefile.outcome_event add constraint outcome_event_source_check
    check (source in ('police-uk', 'journey', 'followed'));
