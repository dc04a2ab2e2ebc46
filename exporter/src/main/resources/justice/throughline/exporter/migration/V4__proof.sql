-- The engine's records by which the exporter knows the journal again: the first one and the last one stored.
alter table journal.position add column first_record text, add column last_record text;

-- Records that the tables cannot hold. Nothing of what they say is kept: it may be personal.
create table journal.unstorable (
  partition_id int not null,
  position bigint not null,
  value_type text not null,
  reason text not null,
  primary key (partition_id, position, value_type)
);
