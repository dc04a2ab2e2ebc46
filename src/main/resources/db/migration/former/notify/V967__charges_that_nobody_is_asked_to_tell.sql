-- Where the clock of a charge runs, its victim is to be told: a journey of an older model would have asked for it at its end
-- only, or a step of it had stopped the clock though nobody had been told.
with owed as (
    insert into notify.notice (id, case_id, kind, outcome, recipient, teller, state, raised_at, ask_at, effect_key, version)
    select gen_random_uuid(), c.case_id, 'DECISION', 'charged', c.person, 'POLICE', 'OPEN', c.started_at, c.started_at,
        'charge-clock:' || c.id, 0
    from clocks.clock c
    where c.kind = 'victim-told-charge' and c.person is not null
        and c.state in ('RUNNING', 'PAUSED', 'EXTENDED', 'BREACHED')
        and not exists (select from notify.notice n where n.case_id = c.case_id and n.recipient = c.person
            and n.kind = 'DECISION' and n.outcome = 'charged')
    returning id, raised_at, effect_key
)
insert into notify.notice_event (notice_id, what, happened_at, recorded_at, said_by, party, proof_kind, proof_reference)
select id, 'RAISED', raised_at, clock_timestamp(), 'throughline', 'throughline', 'PROGRAM', effect_key from owed;
