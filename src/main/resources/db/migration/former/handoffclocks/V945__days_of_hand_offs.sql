-- what hand-offs are due with, as the clocks have it that date them
update handoff.hand_off h
set due_date = (select c.due_date from clocks.clock c where c.id = h.due_clock and c.due_at = h.due_at),
    work_due_date = (select c.due_date from clocks.clock c where c.id = h.work_clock and c.due_at = h.work_due_at)
where h.due_clock is not null or h.work_clock is not null;
