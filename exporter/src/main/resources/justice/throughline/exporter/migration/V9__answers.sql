-- What a task was answered with through the application. Of events that were stored before it is unknown.
alter table journal.user_task_event add column answers jsonb;
