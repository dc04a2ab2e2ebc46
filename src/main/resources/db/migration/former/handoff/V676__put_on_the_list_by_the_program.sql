alter table handoff.hand_off_event drop constraint hand_off_event_of_the_program;

-- That something lies on the list of a desk here our own program says of its own list, for nobody else. It was kept as said
-- for the receiver, of whom nobody had said a word. For whom it was kept as said stays beside it, in "evidence".
alter table handoff.hand_off_event disable trigger hand_off_event_immutable;
update handoff.hand_off_event
set evidence = evidence || jsonb_build_object('keptAsSaidFor', party), party = 'throughline'
where proof_kind = 'LIST' and party <> 'throughline';
alter table handoff.hand_off_event enable trigger hand_off_event_immutable;

alter table handoff.hand_off_event
    -- what it had said for receivers before that was forbidden stays as it was marked
    add constraint hand_off_event_of_the_program
        check ((proof_kind in ('PROGRAM', 'LIST')) = (party = 'throughline')) not valid,
    -- a list proves that something lies on it, and nothing else
    add constraint hand_off_event_on_a_list check (proof_kind <> 'LIST' or step = 'DELIVER');
