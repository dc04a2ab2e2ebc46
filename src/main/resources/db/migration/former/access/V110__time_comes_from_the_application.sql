-- when somebody was added is written down by the application, whose clock is the one source of time
alter table access.staff alter created_at drop default;
