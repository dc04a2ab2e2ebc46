-- Up to where the engine's journal was compared with our records. It goes back with a database that is restored, so that
-- all that the engine has done since is compared anew. What was done before this table was made is not.
create table recovery.compared (
    partition_id integer primary key,
    position bigint not null
);

do $$
begin
    if to_regclass('journal.position') is not null then
        insert into recovery.compared select partition_id, position from journal.position;
    end if;
end
$$;

-- Each record that a job of the engine had left, and that is not there.
create table recovery.missing_record (
    id bigint generated always as identity primary key,
    kind text not null,
    job_key bigint not null,
    job_type text not null,
    case_id uuid not null,
    process_id text not null,
    element_id text not null,
    done_at timestamptz not null,
    found_at timestamptz not null,
    state text not null check (state in ('OPEN', 'ASKED', 'MADE', 'BY_HAND')),
    why text,
    asked_by text,
    settled_at timestamptz,
    unique (job_key, kind),
    check ((settled_at is not null) = (state in ('MADE', 'BY_HAND')))
);

create index missing_record_open on recovery.missing_record (done_at, id) where state in ('OPEN', 'ASKED');
