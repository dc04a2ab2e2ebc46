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
