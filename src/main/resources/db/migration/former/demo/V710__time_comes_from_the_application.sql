-- when a replay was started is written down by the application, whose clock is the one source of time
alter table demo.replay alter started_at drop default;
