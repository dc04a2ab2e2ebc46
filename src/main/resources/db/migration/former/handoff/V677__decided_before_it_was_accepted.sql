-- What somebody of the receiver's desk decided before the receiver accepted the work for it: once it does, that work is done.
create table handoff.decision (
    hand_off_id uuid   not null references handoff.hand_off,
    attempt     int    not null,
    username    text   not null check (username <> ''),
    -- the task in which they decided
    task_key    bigint not null,
    primary key (hand_off_id, attempt)
);
