-- who changes an import knows which state of it they saw
alter table intake.file_import add version integer not null default 0;
