-- That a duty was raised, and that the program had said what nobody did, is the word of the program and of nobody else.
update notify.notice_event set party = 'throughline' where proof_kind = 'PROGRAM';
alter table notify.notice_event
    add constraint notice_event_said check (said_by <> '' and party <> ''),
    add constraint notice_event_of_the_program check ((proof_kind = 'PROGRAM') = (party = 'throughline'));
