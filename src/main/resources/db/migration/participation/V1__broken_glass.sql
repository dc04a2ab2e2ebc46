-- Who opened a case in which they had no part, for what, until when, and what who answers for its data said of it.
create table participation.broken_glass (
    id bigint generated always as identity primary key,
    case_id uuid not null,
    staff text not null,
    purpose text not null,
    reason text not null,
    began_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > began_at),
    finding text,
    finding_note text,
    found_by text,
    found_at timestamptz,
    version int not null default 0,
    check ((finding is null) = (found_at is null) and (finding is null) = (found_by is null)),
    check (found_by is distinct from staff)
);

create index broken_glass_of on participation.broken_glass (staff, ends_at, case_id);
create index broken_glass_case on participation.broken_glass (case_id, id);
create index broken_glass_open on participation.broken_glass (id) where finding is null;
