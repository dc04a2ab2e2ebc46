-- What is published and cannot all be true is kept until a person has said which of it holds.
create table casefile.contradiction (
    id uuid primary key,
    case_id uuid not null references casefile.case_file,
    kind text collate "C" not null check (kind in ('RESULT_BEFORE_CHARGE', 'SECOND_END', 'ENDS_OF_ONE_MONTH')),
    outcome text collate "C" not null,
    month date not null,
    other text collate "C" not null,
    other_month date not null,
    found_at timestamptz not null,
    -- a person is asked
    asked_at timestamptz,
    -- what was published later has done away with it
    gone_at timestamptz,
    holds text collate "C" check (holds in ('first', 'second', 'both', 'neither', 'unknown')),
    checked_with text collate "C",
    settled_at timestamptz,
    said_by text,
    party text,
    proof_kind text collate "C",
    proof_reference text,
    version integer not null,
    unique (case_id, kind, outcome, month, other, other_month),
    -- nobody settles it because the program says so
    check (holds is null or proof_kind <> 'PROGRAM'),
    check (num_nulls(holds, checked_with, settled_at, said_by, party, proof_kind, proof_reference) in (0, 7))
);
create index contradiction_to_ask on casefile.contradiction (found_at)
    where holds is null and gone_at is null and asked_at is null;
create index contradiction_to_stand_down on casefile.contradiction (gone_at)
    where holds is null and gone_at is not null and asked_at is not null;

-- what is known already: the same as Contradictions.sql for all cases
insert into casefile.contradiction (id, case_id, kind, outcome, month, other, other_month, found_at, version)
with fact as materialized (
    select e.case_id, e.outcome, e.month, k.closes, k.sentence, k.rank
    from casefile.outcome_event e join casefile.outcome_category k on k.code = e.outcome
    where e.source = 'police-uk' and not k.inconclusive
)
select gen_random_uuid(), a.case_id,
    case when b.outcome = 'charged' then 'RESULT_BEFORE_CHARGE' when a.month = b.month
        then 'ENDS_OF_ONE_MONTH' else 'SECOND_END' end,
    a.outcome, a.month, b.outcome, b.month, clock_timestamp(), 0
from fact a join fact b on b.case_id = a.case_id and a.closes and a.outcome <> b.outcome
where b.outcome = 'charged' and a.rank > b.rank and a.month < b.month and not exists (
        select from fact earlier where earlier.case_id = a.case_id
            and earlier.outcome = 'charged' and earlier.month < b.month)
    or b.closes and a.month = b.month and a.outcome < b.outcome and not (a.sentence and b.sentence)
    or b.closes and a.month < b.month and not exists (
        select from fact between_them where between_them.case_id = a.case_id
            and between_them.month between a.month and b.month
            and (not between_them.closes
                or between_them.month > a.month and between_them.month < b.month));
