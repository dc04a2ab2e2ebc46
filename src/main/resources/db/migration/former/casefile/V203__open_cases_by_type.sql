-- Open cases are few beside all; without this, a search by type and stage reads every case of the type.
create index case_file_open_type on casefile.case_file (crime_type, stage, month desc nulls last, id)
    where stage <> 'CLOSED';
