-- lists of clocks that are over, and counts of one state
create index clock_state on clocks.clock (state, due_at, id);
