alter table intake.file_import add contradicting bigint not null default 0;
