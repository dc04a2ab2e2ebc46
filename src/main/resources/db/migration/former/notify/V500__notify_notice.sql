create schema if not exists notify;

create table notify.notice (
    id uuid primary key,
    case_id uuid not null,
    recipient_role text not null,
    kind text not null,
    outcome text,
    effect_key text not null unique,
    issued_at timestamptz not null default now()
);

create index notice_case on notify.notice (case_id);
