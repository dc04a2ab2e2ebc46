-- what is due may be due with a day, the whole of which is in time, rather than at a moment
alter table handoff.hand_off add due_date date, add work_due_date date;
