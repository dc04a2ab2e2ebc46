-- Files arrive in the same inbox as messages: each once per sender and content, with its fate.
alter table handoff.inbox
    add format      text,
    add name        text,
    add sha256      text,
    add size        bigint,
    -- null where its consumer keeps the bytes, or when they are no longer needed
    add content     bytea,
    add received_by text,
    add times       int not null default 1,
    add again_at    timestamptz,
    add findings    jsonb,
    add case_id     uuid,
    drop constraint inbox_state_check,
    add constraint inbox_state_check
        check (state in ('NEW', 'WAITING', 'DONE', 'IGNORED', 'QUARANTINED', 'PARTLY', 'REFUSED'));
create unique index inbox_files on handoff.inbox (seq desc) where format is not null;
