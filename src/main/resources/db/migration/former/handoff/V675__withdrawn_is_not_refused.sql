-- what its sender took back, nobody refused
drop view handoff.balance;
create view handoff.balance as
select offer.to_agency as partner, h.kind, (offer.at at time zone 'Europe/London')::date as day,
    count(*)::int as sent,
    (count(*) filter (where decision.step in ('ACCEPT', 'ACCEPT_PARTLY') and decision.proof_kind <> 'PROGRAM'))::int
        as accepted,
    (count(*) filter (where decision.step in ('REFUSE', 'REDIRECT')))::int as refused,
    (count(*) filter (where decision.step = 'WITHDRAW'))::int as withdrawn,
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
