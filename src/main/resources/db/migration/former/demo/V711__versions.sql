-- two who change a replay at once: the later one sees what the earlier one did
alter table demo.replay add version integer not null default 0;
alter table demo.replayed_crime add version integer not null default 0;
