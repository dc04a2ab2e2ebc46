create schema if not exists clocks;

-- What happened to clocks: only ever added to. The rows of clocks.clock are a fold of it.
create table clocks.clock_event (
    seq bigint generated always as identity primary key,
    clock_id uuid not null,
    kind text collate "C" not null,
    happened_at timestamptz not null,
    learned_at timestamptz not null,
    recorded_at timestamptz not null,
    legal_event text not null,
    authority text,
    author text not null,
    reason text,
    data jsonb not null default '{}',
    -- what the law answered once this was known
    terms jsonb
);

create index clock_event_clock on clocks.clock_event (clock_id, seq);

create function clocks.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'clocks.clock_event is never changed: record another event instead';
end $$;

create trigger clock_event_stays before update or delete on clocks.clock_event
    for each row execute function clocks.refuse_change();
create trigger clock_events_stay before truncate on clocks.clock_event
    for each statement execute function clocks.refuse_change();

create table clocks.clock (
    id uuid primary key,
    start_key text collate "C" not null unique,
    subject_kind text collate "C" not null,
    case_id uuid not null,
    -- the person's reference in the case, never a name
    person text,
    charge text,
    reference text,
    kind text collate "C" not null,
    jurisdiction text collate "C" not null,
    rule text not null,
    rule_version text not null,
    severity text collate "C" not null,
    legal_effect text collate "C" not null,
    owner_agency text collate "C" not null,
    started_at timestamptz not null,
    learned_at timestamptz not null,
    -- none: this law sets no date of its own
    due_at timestamptz,
    due_date date,
    -- the date it would have been, where an earlier one has won
    otherwise_due_at timestamptz,
    zone text not null,
    calendar text,
    calendar_version text,
    state text collate "C" not null,
    -- warn points and the limit itself, in order of time
    points text[] not null,
    point_times timestamptz[] not null,
    next_wake timestamptz,
    -- a process waits for this clock
    watched boolean not null,
    version integer not null default 0,
    check (cardinality(points) = cardinality(point_times))
);

create index clock_wake on clocks.clock (next_wake) where next_wake is not null;
create index clock_case on clocks.clock (case_id, due_at);
create index clock_due on clocks.clock (due_at, id) where state in ('RUNNING', 'PAUSED', 'EXTENDED', 'BREACHED');

-- Each point of time fires once, whatever clocks and crashes do.
create table clocks.firing (
    clock_id uuid not null,
    point text collate "C" not null,
    at timestamptz not null,
    fired_at timestamptz not null,
    late boolean not null,
    primary key (clock_id, point, at)
);

-- What the engine is to be told; the id is the id of the message.
create table clocks.outbox (
    id uuid primary key default gen_random_uuid(),
    clock_id uuid not null,
    name text not null,
    variables jsonb not null,
    made_at timestamptz not null default clock_timestamp(),
    sent_at timestamptz
);

create index outbox_waiting on clocks.outbox (made_at) where sent_at is null;
