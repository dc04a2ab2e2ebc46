create schema handoffclocks;

-- what the clocks of hand-offs are kept for: written with each step, followed by whoever starts and stops clocks
create table handoffclocks.duty (
    hand_off_id uuid        not null,
    part        text        not null,
    -- the attempt with which it began
    round       int         not null,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    met         boolean,
    clock_id    uuid,
    -- why there is no clock
    without     text,
    -- null: it is as it should be
    look_at     timestamptz default clock_timestamp(),
    tries       int         not null default 0,
    primary key (hand_off_id, part, round),
    check ((ended_at is null) = (met is null))
);
create index duty_waiting on handoffclocks.duty (look_at) where look_at is not null;
create index duty_clock on handoffclocks.duty (clock_id) where clock_id is not null;

-- what is under way gets its clocks now, counted from when it began
insert into handoffclocks.duty (hand_off_id, part, round, started_at)
select id, 'ANSWER', attempt, offered_at from handoff.hand_off
where state in ('OFFERED', 'DELIVERED', 'VALIDATED', 'REFUSED', 'REDIRECTED')
union all
select id, 'WORK', attempt, accepted_at from handoff.hand_off
where state in ('ACCEPTED', 'PARTLY_ACCEPTED', 'WORKING') and accepted_at is not null;
