-- What somebody wrote down that a receiver said by other means than its system or its desk. It moves the hand-off once a second
-- person of the same body confirms it; body is empty where a manager who sits in none wrote it.
create table handoffs.answer_by_hand (
    id bigint generated always as identity primary key,
    hand_off_id uuid not null references handoffs.hand_off,
    step text not null,
    reasons text[] not null,
    note text,
    redirect_to text,
    reference text not null,
    told_by text not null,
    way text not null check (way in ('PHONE', 'EMAIL', 'LETTER', 'MEETING')),
    told_on date not null,
    body text not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    state text not null check (state in ('PROPOSED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN', 'LAPSED')),
    decided_by text,
    decided_at timestamptz,
    decision_note text,
    version int not null default 0,
    check ((state = 'PROPOSED') = (decided_at is null)),
    check (state not in ('CONFIRMED', 'DECLINED') or (decided_by is not null and decided_by <> proposed_by)),
    check (state <> 'DECLINED' or decision_note is not null)
);

create unique index answer_by_hand_open on handoffs.answer_by_hand (hand_off_id) where state = 'PROPOSED';
create index answer_by_hand_of on handoffs.answer_by_hand (hand_off_id, id);
create index answer_by_hand_waiting on handoffs.answer_by_hand (body, id) where state = 'PROPOSED';
