-- the inbox walks through the limits that press a case; those of hand-offs are on the lists of their two sides
drop index clocks.clock_pressing;
create index clock_pressing on clocks.clock (due_at, case_id)
    where state in ('RUNNING', 'EXTENDED', 'BREACHED') and due_at is not null and subject_kind <> 'HAND_OFF';

-- lists in which many promises of agencies must not bury what is at stake elsewhere
create index clock_gravest on clocks.clock (severity, due_at, id)
    where state in ('RUNNING', 'PAUSED', 'EXTENDED', 'BREACHED');
