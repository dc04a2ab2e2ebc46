-- what a step of a journey follows from
create index wish_last on tasks.wish (case_id, settled_at desc) where act = 'COMPLETE' and state = 'SETTLED';
