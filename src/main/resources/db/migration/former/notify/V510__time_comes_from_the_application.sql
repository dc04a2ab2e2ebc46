-- when a notice was issued is written down by the application, whose clock is the one source of time
alter table notify.notice alter issued_at drop default;
