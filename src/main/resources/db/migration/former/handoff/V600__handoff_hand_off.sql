create schema if not exists handoff;

create table handoff.hand_off (
    id uuid primary key,
    case_id uuid not null,
    from_agency text not null,
    to_agency text not null,
    effect_key text not null unique,
    offered_at timestamptz not null default now()
);

create index hand_off_case on handoff.hand_off (case_id);
