-- who changes a message or a statement knows which state of it they saw
alter table handoff.outbox add version integer not null default 0;
alter table handoff.inbox add version integer not null default 0;
alter table handoff.statement add version integer not null default 0;
