-- Each event of a clock keeps for which party it was said and the record that proves it. What was recorded before gets
-- what is known of it: our own program spoke for itself, and whatever staff did stands in the audit of their act. The
-- history is only added to otherwise, so that its guard is lifted for these new columns alone.
alter table clocks.clock_event
    add party text,
    add proof_kind text collate "C",
    add proof_reference text;

alter table clocks.clock_event disable trigger clock_event_stays;
update clocks.clock_event e set
    party = case when told.by_program then 'throughline' else told.owner_agency end,
    proof_kind = case
        when e.kind = 'RECALCULATED' then 'RECALCULATION'
        when told.by_program then 'PROGRAM'
        when e.author = 'police-case' then 'FILE'
        else 'ACT' end,
    proof_reference = case e.kind when 'RECALCULATED' then coalesce(e.authority, e.legal_event)
        else e.legal_event end
from (
    select o.seq, c.owner_agency,
        o.author in ('journey', 'clock', 'demo', 'throughline') or o.kind = 'RECALCULATED' as by_program
    from clocks.clock_event o join clocks.clock c on c.id = o.clock_id) told
where told.seq = e.seq;
-- the clocks of hand-offs were stopped by our own program for what a receiver had said: the step itself proves that
update clocks.clock_event e set author = said.actor, proof_kind = said.proof_kind, proof_reference = said.proof_ref,
    party = case said.party when 'COURT' then 'hmcts' when 'WCU' then 'witness-care'
        else lower(replace(said.party, '_', '')) end
from clocks.clock c, handoff.hand_off_event said
where c.id = e.clock_id and c.subject_kind = 'HAND_OFF' and said.hand_off_id::text = c.reference
    and e.kind = 'STOPPED' and e.proof_kind = 'PROGRAM' and said.proof_kind <> 'PROGRAM'
    and said.step = any(case e.legal_event when 'hand-off-accepted' then '{ACCEPT,ACCEPT_PARTLY}'::text[]
        when 'hand-off-done' then '{FINISH}'::text[] end)
    and not exists (select from handoff.hand_off_event later where later.hand_off_id = said.hand_off_id
        and later.step = said.step and later.id > said.id);
alter table clocks.clock_event enable trigger clock_event_stays;

alter table clocks.clock_event
    alter party set not null,
    alter proof_kind set not null,
    alter proof_reference set not null,
    add check (proof_reference <> ''),
    add check (proof_kind <> 'PROGRAM' or party = 'throughline'),
    -- nobody does anything because the program says so; what it said before this rule stays, and is marked
    add constraint clock_event_said check (
        kind in ('STARTED', 'RECALCULATED', 'DISOWNED', 'WARNED', 'BREACHED') or proof_kind <> 'PROGRAM'
        or (kind = 'STOPPED' and not (data ->> 'needed')::boolean)) not valid;

-- of clocks that are over, whether nothing but the program says that what they ask for was done
alter table clocks.clock add said_by_program boolean not null default false;
update clocks.clock c set said_by_program = true
where c.state in ('MET', 'ENDED') and exists (
    select from clocks.clock_event e where e.clock_id = c.id and e.kind = 'STOPPED' and e.proof_kind = 'PROGRAM'
        and (e.data ->> 'needed')::boolean);
