create table handoff.outbox (
    seq           bigint generated always as identity primary key,
    id            uuid        not null unique,
    hand_off_id   uuid        not null references handoff.hand_off,
    attempt       int         not null,
    type          text        not null,
    case_id       uuid        not null,
    partner       text        not null,
    body          text        not null,
    original_body text,
    state         text        not null default 'PENDING'
        check (state in ('PENDING', 'SENT', 'QUARANTINED', 'BY_HAND')),
    tries         int         not null default 0,
    nonsense      int         not null default 0,
    next_at       timestamptz not null default now(),
    claimed_until timestamptz,
    trouble       text,
    receipt       text,
    created_at    timestamptz not null default now(),
    sent_at       timestamptz
);
create index outbox_lane on handoff.outbox (partner, seq) where state = 'PENDING';
create index outbox_case on handoff.outbox (partner, case_id, seq) where state in ('PENDING', 'QUARANTINED');
create index outbox_hand_off on handoff.outbox (hand_off_id);

create table handoff.inbox (
    seq           bigint generated always as identity unique,
    partner       text        not null,
    id            text        not null,
    type          text        not null,
    hand_off_id   uuid,
    body          text        not null,
    original_body text,
    state         text        not null default 'NEW'
        check (state in ('NEW', 'WAITING', 'DONE', 'IGNORED', 'QUARANTINED')),
    trouble       text,
    next_at       timestamptz not null default now(),
    received_at   timestamptz not null default now(),
    settled_at    timestamptz,
    primary key (partner, id)
);
create index inbox_open on handoff.inbox (next_at) where state in ('NEW', 'WAITING');
create index inbox_hand_off on handoff.inbox (hand_off_id);
create index inbox_heard on handoff.inbox (partner, received_at);

create table handoff.seen_signature (
    partner text        not null,
    jti     text        not null,
    at      timestamptz not null default now(),
    primary key (partner, jti)
);

create table handoff.statement (
    partner     text        not null,
    kind        text        not null,
    day         date        not null,
    received    int         not null,
    accepted    int         not null,
    refused     int         not null,
    received_at timestamptz not null default now(),
    primary key (partner, kind, day)
);
