-- Codes are compared byte by byte: nearly half of the work of inserting a case was comparing them by language.
-- Only known crime types are inserted, so looking each up again costs an import for nothing.
alter table casefile.case_file
    alter crime_type type text collate "C",
    alter outcome type text collate "C",
    alter stage type text collate "C",
    drop constraint case_file_crime_type_fkey;
