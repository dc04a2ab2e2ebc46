create index case_file_replayed on casefile.case_file (month desc nulls last, id) where origin = 'replay';
