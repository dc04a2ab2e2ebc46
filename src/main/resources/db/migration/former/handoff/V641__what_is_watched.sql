-- what the watch asks for every half minute is a small part of a ledger that only grows
create index hand_off_undecided on handoff.hand_off (to_agency, state_since)
    where state in ('OFFERED', 'DELIVERED', 'VALIDATED');
create index hand_off_conference on handoff.hand_off (to_agency) where conference_due;
create index outbox_told on handoff.outbox (partner, sent_at) where sent_at is not null;
create index inbox_put_aside on handoff.inbox (partner) where state = 'QUARANTINED';
