-- Each step is kept with the party for which it is said and the record that proves it. What proved the steps before was
-- kept in "evidence", which stays as it is.
alter table handoff.hand_off_event add party text, add proof_kind text, add proof_ref text;

alter table handoff.hand_off_event disable trigger hand_off_event_immutable;
update handoff.hand_off_event e
set party = case when e.step in ('OFFER', 'WITHDRAW', 'CONFER') then h.from_agency else e.to_agency end,
    proof_kind = case
        when e.evidence ? 'task' then 'TASK'
        when e.actor = 'desk' and e.step = 'DELIVER' then 'LIST'
        -- nobody of the receiver had said so: a message that it kept beside was its sender's
        when e.actor in ('journey', 'desk') then 'PROGRAM'
        when e.actor like 'partner:%' and e.evidence ? 'sha256' then 'RECEIPT'
        when e.actor like 'partner:%' then 'MESSAGE'
        else 'ACT' end,
    proof_ref = coalesce(
        e.evidence ->> 'task',
        case when e.actor = 'desk' and e.step = 'DELIVER' then e.to_agency end,
        case when e.actor in ('journey', 'desk') then e.actor end,
        e.evidence ->> 'messageId',
        case when e.actor like 'partner:%' then (select i.id from handoff.inbox i
            where i.hand_off_id = e.hand_off_id and i.received_at <= e.at order by i.seq desc limit 1) end,
        e.actor)
from handoff.hand_off h where h.id = e.hand_off_id;
alter table handoff.hand_off_event enable trigger hand_off_event_immutable;

alter table handoff.hand_off_event
    alter party set not null,
    alter proof_kind set not null,
    alter proof_ref set not null,
    add constraint hand_off_event_proven check (party <> '' and proof_ref <> '' and proof_kind in
        ('TASK', 'ACT', 'MESSAGE', 'RECEIPT', 'LIST', 'FILE', 'RECALCULATION', 'PROGRAM')),
    -- what was before is marked by being so; no further step of a receiver is proven by our own program
    add constraint hand_off_event_of_a_receiver check
        (proof_kind <> 'PROGRAM' or step in ('OFFER', 'WITHDRAW', 'CORRECT')) not valid;

-- where the case is open, a hand-off goes back to what was said of it last by somebody else than our own program
create temporary table corrected on commit drop as
select h.id, h.attempt, h.from_agency, h.to_agency, proven.state, proven.owner_desk, proven.at
from handoff.hand_off h
join casefile.case_file c on c.id = h.case_id and c.stage <> 'CLOSED'
cross join lateral (
    select e.state, e.owner_desk, e.at from handoff.hand_off_event e
    where e.hand_off_id = h.id and e.attempt = h.attempt and (e.proof_kind <> 'PROGRAM' or e.step = 'OFFER')
    order by e.id desc limit 1) proven
where h.state in ('VALIDATED', 'ACCEPTED', 'PARTLY_ACCEPTED', 'WORKING', 'DONE') and h.state <> proven.state
    and exists (select from handoff.hand_off_event e where e.hand_off_id = h.id and e.attempt = h.attempt
        and e.proof_kind = 'PROGRAM' and e.step not in ('OFFER', 'WITHDRAW', 'CONFER'));

insert into handoff.hand_off_event (hand_off_id, attempt, at, step, state, to_agency, owner_desk, actor, party,
    proof_kind, proof_ref)
select c.id, c.attempt, clock_timestamp(), 'CORRECT', c.state, c.to_agency, c.owner_desk, 'throughline', c.from_agency,
    'PROGRAM', 'V670'
from corrected c;

update handoff.hand_off h
set state = c.state, owner_desk = c.owner_desk, state_since = c.at,
    owner_party = case when c.state in ('OFFERED', 'DELIVERED', 'VALIDATED') then h.from_agency else h.to_agency end,
    accepted_at = case when c.state in ('OFFERED', 'DELIVERED', 'VALIDATED') then null else h.accepted_at end,
    work_due_at = case when c.state in ('OFFERED', 'DELIVERED', 'VALIDATED') then null else h.work_due_at end,
    work_due_date = case when c.state in ('OFFERED', 'DELIVERED', 'VALIDATED') then null else h.work_due_date end,
    work_clock = case when c.state in ('OFFERED', 'DELIVERED', 'VALIDATED') then null else h.work_clock end
from corrected c where c.id = h.id;

-- a decision that was taken back counts no more; what only our own program decided, in a closed case, is counted apart
drop view handoff.balance;
create view handoff.balance as
select offer.to_agency as partner, h.kind, (offer.at at time zone 'Europe/London')::date as day,
    count(*)::int as sent,
    (count(*) filter (where decision.step in ('ACCEPT', 'ACCEPT_PARTLY') and decision.proof_kind <> 'PROGRAM'))::int
        as accepted,
    (count(*) filter (where decision.step in ('REFUSE', 'REDIRECT')
        or decision.step = 'WITHDRAW'))::int as refused,
    (count(*) filter (where decision.step in ('ACCEPT', 'ACCEPT_PARTLY') and decision.proof_kind = 'PROGRAM'))::int
        as unproven,
    (count(*) filter (where h.attempt = offer.attempt
        and h.state in ('OFFERED', 'DELIVERED', 'VALIDATED')))::int as open,
    min(h.owner_desk) as desk,
    min(offer.owner_desk) as sender_desk
from handoff.hand_off_event offer
join handoff.hand_off h on h.id = offer.hand_off_id
left join lateral (
    select step, proof_kind from handoff.hand_off_event decided
    where decided.hand_off_id = offer.hand_off_id and decided.attempt = offer.attempt
        and decided.step in ('ACCEPT', 'ACCEPT_PARTLY', 'REFUSE', 'REDIRECT', 'WITHDRAW')
        and not exists (select from handoff.hand_off_event taken_back
            where taken_back.hand_off_id = offer.hand_off_id and taken_back.attempt = offer.attempt
                and taken_back.step = 'CORRECT' and taken_back.id > decided.id and decided.proof_kind = 'PROGRAM')
    order by decided.step = 'WITHDRAW', decided.id limit 1) decision on true
where offer.step = 'OFFER'
group by 1, 2, 3;
