-- the file in the inbox that knows where it came from and what became of it
alter table intake.import_file add inbox_number bigint;
