alter table intake.file_import set schema policeuk;
alter table intake.import_file set schema policeuk;
alter table intake.rejected_row set schema policeuk;
-- nothing is left in it
drop schema intake;
