-- the inbox walks through the limits that press, the earliest first
create index clock_pressing on clocks.clock (due_at, case_id)
    where state in ('RUNNING', 'EXTENDED', 'BREACHED') and due_at is not null;
