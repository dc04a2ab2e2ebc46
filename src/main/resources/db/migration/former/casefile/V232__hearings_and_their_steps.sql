-- A hearing has a life: listed, moved, held or vacated. Each step is kept with who said it, for which party, and what
-- proves it.
alter table casefile.hearing
    add state text collate "C" not null default 'LISTED' check (state in ('LISTED', 'HELD', 'VACATED', 'REPLACED')),
    -- the step of a journey that waits for it: an element instance
    add followed_by bigint unique;
alter table casefile.hearing alter state drop default;

create table casefile.hearing_event (
    id bigint generated always as identity primary key,
    hearing_id bigint not null references casefile.hearing,
    what text collate "C" not null check (what in ('LISTED', 'MOVED', 'HELD', 'VACATED', 'REPLACED')),
    -- where it stands after this step
    day date not null,
    starts_at time,
    reason text collate "C",
    said_by text not null,
    -- on whose behalf
    party text not null,
    said_at timestamptz not null,
    proof_kind text collate "C" not null check (proof_kind <> 'PROGRAM'),
    proof_reference text not null check (proof_reference <> ''),
    check ((what in ('MOVED', 'VACATED')) = (reason is not null))
);
create index hearing_event_of on casefile.hearing_event (hearing_id, id);

insert into casefile.hearing_event (hearing_id, what, day, starts_at, said_by, party, said_at, proof_kind,
    proof_reference)
select h.id, 'LISTED', h.day, h.starts_at, h.source, case h.source when 'police-case' then 'POLICE' else 'COURT' end,
    coalesce(h.published_at, c.opened_at), 'FILE',
    case h.source when 'police-case' then coalesce(c.urn, c.crime_ref) else concat_ws(' ', h.source, h.published_at) end
from casefile.hearing h join casefile.case_file c on c.id = h.case_id;
