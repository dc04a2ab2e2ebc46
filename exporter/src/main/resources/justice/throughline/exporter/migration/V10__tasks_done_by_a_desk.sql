-- In which cases a desk has done a task
create index user_task_done_groups on journal.user_task using gin (candidate_groups) where state = 'COMPLETED';
