-- What is unusual is looked for among the latest entries; a table that is only added to lies in the order of time
create index audit_by_time on access.audit using brin (at);
