-- Who could have done a task at that moment, by when, and what the last command called what it did. Of events that were
-- stored before it is unknown.
alter table journal.user_task_event
  add column action text,
  add column candidate_groups text[],
  add column candidate_users text[],
  add column priority int,
  add column due_at timestamptz,
  add column follow_up_at timestamptz,
  add column changed_attributes text[];

-- Which step waits for which message; ended_at is empty while it does. message_key: what it was given last.
create table journal.message_subscription (
  key bigint primary key,
  process_instance_key bigint not null,
  element_instance_key bigint not null,
  process_id text not null,
  element_id text not null,
  message_name text not null,
  correlation_key text not null,
  message_key bigint,
  state text not null,
  created_at timestamptz not null,
  correlated_at timestamptz,
  ended_at timestamptz,
  position bigint not null
);
create index message_subscription_instance on journal.message_subscription (process_instance_key);
create index message_subscription_open on journal.message_subscription (correlation_key, message_name)
  where ended_at is null;

-- Each move of an instance or a step to another model: what it was, unless it began a moment before, and what it became.
create table journal.migration (
  partition_id int,
  position bigint,
  key bigint not null,
  process_instance_key bigint not null,
  from_process_id text,
  from_version int,
  from_element_id text,
  process_id text not null,
  version int not null,
  element_id text not null,
  at timestamptz not null,
  primary key (partition_id, position)
);
create index migration_instance on journal.migration (process_instance_key);

-- What changed since a position, for those who follow incidents. The partition is part of each key.
create index incident_moves on journal.incident ((key >> 51), position);
