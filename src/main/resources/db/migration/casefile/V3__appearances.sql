-- Who appears in a hearing, of one case or of several: each defendant has a result of their own. The case of the hearing
-- leads it.
create table casefile.appearance (
    id bigint generated always as identity primary key,
    appearance_key text collate "C" not null unique,
    hearing_id bigint not null references casefile.hearing,
    case_id uuid not null references casefile.case_file,
    person_key text collate "C" not null references casefile.participant (person_key),
    state text collate "C" not null check (state in ('EXPECTED', 'RESULTED', 'ENDED')),
    -- a code of the vocabulary
    result text references casefile.outcome_category,
    result_on date,
    version integer not null default 0,
    check ((state = 'RESULTED') = (result is not null and result_on is not null))
);
create index appearance_hearing on casefile.appearance (hearing_id, id);
create index appearance_case on casefile.appearance (case_id, hearing_id);

create table casefile.appearance_event (
    id bigint generated always as identity primary key,
    appearance_id bigint not null references casefile.appearance,
    what text collate "C" not null check (what in ('EXPECTED', 'RESULTED', 'ENDED')),
    result text references casefile.outcome_category,
    result_on date,
    said_by text not null,
    -- on whose behalf
    party text not null,
    proof_kind text collate "C" not null,
    proof_reference text not null check (proof_reference <> ''),
    said_at timestamptz not null,
    check ((what = 'RESULTED') = (result is not null and result_on is not null)),
    check (what <> 'RESULTED' or proof_kind <> 'PROGRAM')
);
create index appearance_event_of on casefile.appearance_event (appearance_id, id);

-- Of the hearings of then, the defendants of their cases, whom every charge names; as who listed the hearing has said it.
with appeared as (
    insert into casefile.appearance (appearance_key, hearing_id, case_id, person_key, state)
    select h.id || ':' || p.person_key, h.id, h.case_id, p.person_key, 'EXPECTED'
    from casefile.hearing h join casefile.participant p on p.case_id = h.case_id and p.role = 'DEFENDANT'
    order by h.id, p.id
    returning id, hearing_id
)
insert into casefile.appearance_event (appearance_id, what, said_by, party, proof_kind, proof_reference, said_at)
select a.id, 'EXPECTED', e.said_by, e.party, e.proof_kind, e.proof_reference, e.said_at
from appeared a join lateral (
    select * from casefile.hearing_event e where e.hearing_id = a.hearing_id order by e.id limit 1) e on true;
