create schema if not exists engine;

-- What the engine is to do, each once by its id; of a message, the id is its message id.
create table engine.outbox (
    seq bigint generated always as identity primary key,
    id text collate "C" not null unique,
    command text collate "C" not null,
    -- what it is about: a correlation key, or the key of a user task or of an incident
    key text collate "C" not null,
    -- of a message
    name text,
    -- on whose behalf
    actor text,
    variables jsonb not null,
    made_at timestamptz not null default clock_timestamp(),
    -- kept back until then, and can be taken back
    not_before timestamptz,
    tries integer not null default 0,
    next_at timestamptz not null default clock_timestamp(),
    -- why it has not been answered
    trouble text,
    sent_at timestamptz,
    -- what came of it
    answer text,
    check ((command = 'PUBLISH') = (name is not null)),
    check ((sent_at is null) = (answer is null))
);

create index outbox_due on engine.outbox (next_at) where sent_at is null;
-- what is about the same is told one after the other
create index outbox_turn on engine.outbox (key, seq) where sent_at is null;

-- The door for those who write their cause in SQL: keeps a message, and answers its id.
create function engine.keep(name text, correlation_key text, variables jsonb) returns text language sql as $$
    insert into engine.outbox (id, command, key, name, variables)
    values (gen_random_uuid()::text, 'PUBLISH', keep.correlation_key, keep.name, keep.variables)
    returning id
$$;
