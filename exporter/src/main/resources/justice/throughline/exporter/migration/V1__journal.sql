create table journal.position (
  partition_id int primary key,
  position bigint not null
);

create table journal.process_definition (
  key bigint primary key,
  process_id text not null,
  version int not null,
  version_tag text,
  resource_name text not null,
  resource text not null,
  deployed_at timestamptz not null
);

create table journal.process_instance (
  key bigint primary key,
  process_id text not null,
  definition_key bigint not null,
  version int not null,
  version_tag text,
  parent_key bigint,
  parent_element_key bigint,
  root_key bigint not null,
  case_id text,
  state text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  partition_id int not null,
  position bigint not null
);
create index process_instance_case on journal.process_instance (case_id);
create index process_instance_root on journal.process_instance (root_key);
create index process_instance_process on journal.process_instance (process_id, started_at);
-- what changed since a position, for those who follow
create index process_instance_moves on journal.process_instance (partition_id, position);

create table journal.element_instance (
  key bigint primary key,
  process_instance_key bigint not null,
  root_key bigint not null,
  case_id text,
  process_id text not null,
  element_id text not null,
  element_type text not null,
  flow_scope_key bigint not null,
  state text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  position bigint not null
);
create index element_instance_instance on journal.element_instance (process_instance_key);
create index element_instance_case on journal.element_instance (case_id);
create index element_instance_step on journal.element_instance (process_id, element_id, state, started_at);

create table journal.user_task (
  key bigint primary key,
  process_instance_key bigint not null,
  root_key bigint not null,
  case_id text,
  process_id text not null,
  element_id text not null,
  element_instance_key bigint not null,
  form_key bigint,
  assignee text,
  candidate_groups text[] not null,
  candidate_users text[] not null,
  due_at timestamptz,
  follow_up_at timestamptz,
  priority int not null,
  state text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  definition_version int not null,
  position bigint not null
);
create index user_task_instance on journal.user_task (process_instance_key);
create index user_task_case on journal.user_task (case_id);
create index user_task_open_groups on journal.user_task using gin (candidate_groups) where state = 'CREATED';
create index user_task_open_assignee on journal.user_task (assignee, created_at) where state = 'CREATED';
create index user_task_open_due on journal.user_task (due_at, key) where state = 'CREATED';
create index user_task_open_created on journal.user_task (created_at, key) where state = 'CREATED';

create table journal.user_task_event (
  partition_id int,
  position bigint,
  task_key bigint not null,
  intent text not null,
  assignee text,
  at timestamptz not null,
  primary key (partition_id, position)
);
create index user_task_event_task on journal.user_task_event (task_key, position);

create table journal.job (
  key bigint primary key,
  process_instance_key bigint not null,
  element_instance_key bigint not null,
  case_id text,
  type text not null,
  retries int not null,
  worker text not null,
  state text not null,
  error_message text,
  created_at timestamptz not null,
  ended_at timestamptz,
  position bigint not null
);
create index job_instance on journal.job (process_instance_key);
create index job_open on journal.job (type, created_at) where state in ('CREATED', 'FAILED', 'TIMED_OUT');

create table journal.incident (
  key bigint primary key,
  process_instance_key bigint not null,
  element_instance_key bigint not null,
  element_id text not null,
  job_key bigint,
  case_id text,
  error_type text not null,
  error_message text not null,
  state text not null,
  created_at timestamptz not null,
  resolved_at timestamptz,
  position bigint not null
);
create index incident_instance on journal.incident (process_instance_key);
create index incident_case on journal.incident (case_id);
create index incident_open on journal.incident (created_at) where state = 'CREATED';

create table journal.message (
  key bigint primary key,
  name text not null,
  correlation_key text not null,
  message_id text not null,
  state text not null,
  published_at timestamptz not null,
  ended_at timestamptz,
  position bigint not null
);
create index message_correlation on journal.message (correlation_key);

create table journal.timer (
  key bigint primary key,
  process_instance_key bigint,
  element_instance_key bigint,
  element_id text not null,
  due_at timestamptz not null,
  repetitions int not null,
  state text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  position bigint not null
);
create index timer_instance on journal.timer (process_instance_key);
create index timer_open on journal.timer (due_at) where state = 'CREATED';

create table journal.variable (
  process_instance_key bigint not null,
  scope_key bigint not null,
  name text not null,
  value jsonb not null,
  updated_at timestamptz not null,
  position bigint not null,
  primary key (scope_key, name)
);
create index variable_instance on journal.variable (process_instance_key);
