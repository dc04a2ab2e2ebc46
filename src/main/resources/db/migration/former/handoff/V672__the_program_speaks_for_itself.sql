-- What our own program did by itself it did for nobody else, and its record is the visit to the step of the journey.
alter table handoff.hand_off_event disable trigger hand_off_event_immutable;
update handoff.hand_off_event
set party = 'throughline',
    proof_ref = regexp_replace(proof_ref, '^(overtaken:)?(journey:[0-9]+).*$', '\2')
where proof_kind = 'PROGRAM' and step in ('OFFER', 'WITHDRAW', 'CORRECT');
alter table handoff.hand_off_event enable trigger hand_off_event_immutable;

alter table handoff.hand_off_event
    add constraint hand_off_event_said check (actor <> ''),
    -- what it had said for receivers before that was forbidden stays as it was marked
    add constraint hand_off_event_of_the_program check ((proof_kind = 'PROGRAM') = (party = 'throughline')) not valid;
