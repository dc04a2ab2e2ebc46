create schema if not exists insight;

-- how far the journal has been counted
create table insight.counted (
    partition_id integer primary key,
    position bigint not null
);

-- Finished waits by day, step and crime type, in buckets of length. The day '-infinity' holds all days, the crime type
-- '*' all types, so that every question reads few rows.
create table insight.finished_waits (
    day date not null,
    crime_type text collate "C" not null,
    process_id text collate "C" not null,
    element_id text collate "C" not null,
    element_type text not null,
    bucket smallint not null,
    waits integer not null,
    primary key (crime_type, day, process_id, element_id, element_type, bucket)
);
