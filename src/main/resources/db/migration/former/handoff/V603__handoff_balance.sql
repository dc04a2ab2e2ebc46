alter table handoff.statement add since timestamptz not null default now();

create table handoff.incident (
    id            bigint generated always as identity primary key,
    cause         text        not null,
    partner       text        not null,
    hand_off_kind text        not null default '',
    day           date        not null default date '0001-01-01',
    count         int         not null,
    since         timestamptz,
    owner_desk    text        not null,
    opened_at     timestamptz not null default now(),
    closed_at     timestamptz
);
create unique index incident_open on handoff.incident (cause, partner, hand_off_kind, day) where closed_at is null;

-- every offer, what became of it, and what the partner says of it
create view handoff.balance as
select offer.to_agency as partner, h.kind, (offer.at at time zone 'Europe/London')::date as day,
    count(*)::int as sent,
    (count(*) filter (where decision.step in ('ACCEPT', 'ACCEPT_PARTLY')))::int as accepted,
    (count(*) filter (where decision.step in ('REFUSE', 'REDIRECT')))::int as refused,
    (count(*) filter (where h.attempt = offer.attempt
        and h.state in ('OFFERED', 'DELIVERED', 'VALIDATED')))::int as open,
    min(h.owner_desk) as desk,
    min(offer.owner_desk) as sender_desk
from handoff.hand_off_event offer
join handoff.hand_off h on h.id = offer.hand_off_id
left join lateral (
    select step from handoff.hand_off_event decided
    where decided.hand_off_id = offer.hand_off_id and decided.attempt = offer.attempt
        and decided.step in ('ACCEPT', 'ACCEPT_PARTLY', 'REFUSE', 'REDIRECT')
    order by decided.id limit 1) decision on true
where offer.step = 'OFFER'
group by 1, 2, 3;
