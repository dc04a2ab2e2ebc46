create schema if not exists caseview;

create table caseview.stage_cursor (
    partition_id integer primary key,
    position bigint not null
);
