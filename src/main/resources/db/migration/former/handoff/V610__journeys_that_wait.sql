-- a journey waits for the answer
alter table handoff.hand_off add awaited boolean not null default false;

create table handoff.engine_outbox (
    id              uuid primary key default gen_random_uuid(),
    name            text        not null,
    correlation_key text        not null,
    variables       jsonb       not null,
    made_at         timestamptz not null default clock_timestamp(),
    sent_at         timestamptz
);
create index engine_outbox_waiting on handoff.engine_outbox (made_at) where sent_at is null;

-- what its sender took back before anybody answered counts as given back; a late answer counts as what it says
create or replace view handoff.balance as
select offer.to_agency as partner, h.kind, (offer.at at time zone 'Europe/London')::date as day,
    count(*)::int as sent,
    (count(*) filter (where decision.step in ('ACCEPT', 'ACCEPT_PARTLY')))::int as accepted,
    (count(*) filter (where decision.step in ('REFUSE', 'REDIRECT', 'WITHDRAW')))::int as refused,
    (count(*) filter (where h.attempt = offer.attempt
        and h.state in ('OFFERED', 'DELIVERED', 'VALIDATED')))::int as open,
    min(h.owner_desk) as desk,
    min(offer.owner_desk) as sender_desk
from handoff.hand_off_event offer
join handoff.hand_off h on h.id = offer.hand_off_id
left join lateral (
    select step from handoff.hand_off_event decided
    where decided.hand_off_id = offer.hand_off_id and decided.attempt = offer.attempt
        and decided.step in ('ACCEPT', 'ACCEPT_PARTLY', 'REFUSE', 'REDIRECT', 'WITHDRAW')
    order by decided.step = 'WITHDRAW', decided.id limit 1) decision on true
where offer.step = 'OFFER'
group by 1, 2, 3;
