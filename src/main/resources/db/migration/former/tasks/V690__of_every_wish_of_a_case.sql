-- An index of a part of the rows is read from end to end when the table is thought to be small, whatever is asked of it:
-- each look at one task did so until the next statistics. One of all rows is read by its case only.
drop index tasks.wish_last;
create index wish_of_case on tasks.wish (case_id, settled_at desc);
