-- of a journey that starts with what ended the case
alter table intake.journey_start add outcome text;

alter table intake.file_import add told bigint not null default 0;
