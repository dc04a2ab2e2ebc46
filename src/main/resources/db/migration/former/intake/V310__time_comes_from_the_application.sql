-- when an import was asked for is written down by the application, whose clock is the one source of time
alter table intake.file_import alter submitted_at drop default;
