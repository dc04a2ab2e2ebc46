-- who changes a recalculation or one of its ends writes over what they have seen
alter table clocks.recalculation add version integer not null default 0;
alter table clocks.moved_end add version integer not null default 0;
