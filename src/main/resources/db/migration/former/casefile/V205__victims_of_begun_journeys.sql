-- Journeys that began after the report did not register their victims.
insert into casefile.participant (case_id, role, reference, held_by)
select f.id, 'VICTIM', 'victim-1', f.force
from casefile.case_file f join casefile.crime_type t on t.code = f.crime_type
where t.has_victim and f.journey_from is not null and f.stage not in ('REPORTING', 'CLOSED')
on conflict do nothing;
