-- the end that a clock would have had may be a day, too; the law said so when it was last asked
alter table clocks.clock add otherwise_due_date date;

update clocks.clock c
set otherwise_due_date = (
    select (e.terms -> 'due' ->> 'legalDate')::date from clocks.clock_event e
    where e.clock_id = c.id and (e.terms -> 'due' ->> 'at')::timestamptz = c.otherwise_due_at
    order by e.seq desc limit 1)
where otherwise_due_at is not null;
