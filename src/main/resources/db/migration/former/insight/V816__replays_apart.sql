-- What simulated staff do with copies of closed crimes is counted apart from real work. What was counted cannot be told
-- apart any more, so that all waits are counted again from the journal.
truncate insight.finished_waits;
alter table insight.finished_waits
    add simulated boolean not null,
    drop constraint finished_waits_pkey,
    add primary key (crime_type, day, process_id, element_id, element_type, bucket, simulated);
update insight.counted set position = -1;
