alter table handoff.hand_off
    add kind            text,
    add state           text        not null default 'OFFERED',
    add attempt         int         not null default 1,
    add bounces         int         not null default 0,
    add conference_due  boolean     not null default false,
    add owner_party     text,
    add owner_desk      text,
    add urgency         text        not null default 'standard',
    add lawful_basis    text,
    add grounds         text[]      not null default '{}',
    add classification  text        not null default 'OFFICIAL-SENSITIVE',
    add correlation_id  uuid        not null default gen_random_uuid(),
    add due_at          timestamptz,
    add payload         jsonb       not null default '{}',
    add redirect_to     text,
    add accepted_at     timestamptz,
    add state_since     timestamptz not null default now();

-- what was kept before the ledger had kinds
update handoff.hand_off
set kind = case to_agency when 'CPS' then 'H-13' else 'H-16' end,
    from_agency = 'POLICE', owner_party = 'POLICE', owner_desk = 'police.charging', lawful_basis = 'law-enforcement';

alter table handoff.hand_off
    alter kind set not null,
    alter owner_party set not null,
    alter owner_desk set not null,
    alter lawful_basis set not null;

create index hand_off_desk on handoff.hand_off (owner_desk, state);
create index hand_off_pair on handoff.hand_off (to_agency, kind, state);

create table handoff.hand_off_event (
    id          bigint generated always as identity primary key,
    hand_off_id uuid        not null references handoff.hand_off,
    attempt     int         not null,
    at          timestamptz not null default clock_timestamp(),
    step        text        not null,
    state       text        not null,
    to_agency   text        not null,
    owner_desk  text        not null,
    actor       text        not null,
    reasons     text[]      not null default '{}',
    note        text,
    evidence    jsonb       not null default '{}'
);
create index hand_off_event_of on handoff.hand_off_event (hand_off_id, id);
create index hand_off_event_at on handoff.hand_off_event (at);

create table handoff.artefact (
    hand_off_id uuid        not null references handoff.hand_off,
    type        text        not null,
    name        text        not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size        bigint      not null,
    added_at    timestamptz not null default now(),
    primary key (hand_off_id, type, sha256)
);

create function handoff.refuse_change() returns trigger language plpgsql as
$$
begin
    raise exception 'the events of a hand-off are evidence and never change';
end
$$;
create trigger hand_off_event_immutable before update or delete on handoff.hand_off_event
    for each row execute function handoff.refuse_change();

insert into handoff.hand_off_event (hand_off_id, attempt, at, step, state, to_agency, owner_desk, actor)
select id, 1, offered_at, 'OFFER', 'OFFERED', to_agency, owner_desk, 'journey' from handoff.hand_off;
