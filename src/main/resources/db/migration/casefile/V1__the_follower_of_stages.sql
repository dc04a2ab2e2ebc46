alter table caseview.stage_cursor set schema casefile;
drop schema caseview;
