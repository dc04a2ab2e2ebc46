-- A step of the journey stopped the clocks within which victims are told of a charge, though nobody had told them. Where
-- the case is open the clock runs again from its old start to its old end, and fires what came due meanwhile; where it
-- is closed, the register of duties to tell says that nobody was told.
with disowned as (
    insert into clocks.clock_event (clock_id, kind, happened_at, learned_at, recorded_at, legal_event, author, reason)
    select e.clock_id, 'DISOWNED', e.happened_at, clock_timestamp(), clock_timestamp(), 'recorded-by-program',
        'throughline', 'recorded-by-program'
    from clocks.clock_event e
    join clocks.clock c on c.id = e.clock_id
    where e.kind = 'STOPPED' and e.legal_event = 'victim-told' and e.author = 'journey' and c.kind = 'victim-told-charge'
        and exists (select from casefile.case_file f where f.id = c.case_id and f.stage <> 'CLOSED')
    returning clock_id)
update clocks.clock c
set state = 'RUNNING', next_wake = clock_timestamp(), version = version + 1
from disowned where c.id = disowned.clock_id;
