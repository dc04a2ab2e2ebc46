-- that every day was checked, and what came of it
create table handoff.nightly_check (
    night      date        primary key,
    checked_at timestamptz not null,
    sent       bigint      not null,
    difference bigint      not null,
    unheard    bigint      not null
);

create index hand_off_event_offer_day on handoff.hand_off_event (((at at time zone 'Europe/London')::date))
    where step = 'OFFER';
