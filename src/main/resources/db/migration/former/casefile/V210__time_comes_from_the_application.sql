-- when a case was opened is written down by the application, whose clock is the one source of time
alter table casefile.case_file alter opened_at drop default;
