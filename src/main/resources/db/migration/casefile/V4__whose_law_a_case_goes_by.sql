-- Whose law a case goes by follows from whose force it is of.
alter table casefile.case_file add jurisdiction text collate "C" not null generated always as (
    case
        when force = 'Police Service of Northern Ireland' then 'NORTHERN_IRELAND'
        when force in ('Police Scotland', 'Police Service of Scotland') then 'SCOTLAND'
        else 'ENGLAND_AND_WALES'
    end) stored;
