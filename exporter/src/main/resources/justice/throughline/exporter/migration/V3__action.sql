-- What the last command called what it did with the task: who completed one that was never assigned says so here.
alter table journal.user_task add column action text;
