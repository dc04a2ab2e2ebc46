-- Whether a defendant is held, as the code was sent.
alter table casefile.participant add custody_status text;

-- Lists of the Crown Court may name a case by the court's own number alone.
create index hearing_court_reference on casefile.hearing (court_reference, court) where court_reference is not null;

-- One spelling of the reference of a case that the police sent: in capitals, without white space.
with spelled as (
    select distinct on (spelling) id, spelling
    from (select id, urn, upper(regexp_replace(urn, '\s', '', 'g')) as spelling from casefile.case_file where urn is not null) urns
    order by spelling, urn <> spelling
)
update casefile.case_file case_file set urn = spelled.spelling
from spelled
where case_file.id = spelled.id and case_file.urn <> spelled.spelling;

update casefile.case_file set crime_ref = urn where origin = 'police-case' and crime_ref <> urn;

-- Nobody is made up beside people whom the message named.
delete from casefile.participant made_up
where role = 'DEFENDANT' and reference = 'defendant-1' and exists (
    select from casefile.participant named
    where named.case_id = made_up.case_id and named.role = 'DEFENDANT' and named.reference <> 'defendant-1');
