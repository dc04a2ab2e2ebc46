-- Documents that were brought to a desk here, so that the receiver can look at them.
create table handoff.document (
    hand_off_id uuid        not null references handoff.hand_off,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content     bytea       not null,
    kept_at     timestamptz not null default now(),
    primary key (hand_off_id, sha256)
);

-- what stays of a message whose text is no longer kept
alter table handoff.outbox add body_sha256 text;
alter table handoff.inbox add trimmed_at timestamptz;
create index outbox_old on handoff.outbox (created_at) where state in ('SENT', 'BY_HAND') and body_sha256 is null;
create index inbox_old on handoff.inbox (settled_at) where trimmed_at is null and settled_at is not null;
