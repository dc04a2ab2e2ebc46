-- where a hand-off went back, since only our own program had answered for its receiver, the time to answer runs again from
-- its old start, under a clock of its own, and that for the work ends
alter table handoffclocks.duty
    add corrected boolean not null default false,
    drop constraint duty_pkey,
    add primary key (hand_off_id, part, round, corrected);

insert into handoffclocks.duty (hand_off_id, part, round, started_at, corrected)
select distinct on (d.hand_off_id) d.hand_off_id, d.part, d.round, d.started_at, true
from handoffclocks.duty d
join handoff.hand_off h on h.id = d.hand_off_id and h.state in ('OFFERED', 'DELIVERED', 'VALIDATED')
where d.part = 'ANSWER' and d.met
    and exists (select from handoff.hand_off_event e
        where e.hand_off_id = h.id and e.attempt = h.attempt and e.step = 'CORRECT')
    and not exists (select from handoffclocks.duty open
        where open.hand_off_id = h.id and open.part = 'ANSWER' and open.ended_at is null)
order by d.hand_off_id, d.round desc;

update handoffclocks.duty d
set ended_at = clock_timestamp(), met = false, corrected = true, look_at = clock_timestamp()
from handoff.hand_off h
where h.id = d.hand_off_id and h.state in ('OFFERED', 'DELIVERED', 'VALIDATED') and d.part = 'WORK' and d.ended_at is null
    and exists (select from handoff.hand_off_event e
        where e.hand_off_id = h.id and e.attempt = h.attempt and e.step = 'CORRECT');

-- the end of the work that only our own program had finished is taken back, too
insert into handoffclocks.duty (hand_off_id, part, round, started_at, corrected)
select distinct on (d.hand_off_id) d.hand_off_id, d.part, d.round, d.started_at, true
from handoffclocks.duty d
join handoff.hand_off h on h.id = d.hand_off_id and h.state in ('ACCEPTED', 'PARTLY_ACCEPTED', 'WORKING')
where d.part = 'WORK' and d.met
    and exists (select from handoff.hand_off_event e
        where e.hand_off_id = h.id and e.attempt = h.attempt and e.step = 'CORRECT')
    and not exists (select from handoffclocks.duty open
        where open.hand_off_id = h.id and open.part = 'WORK' and open.ended_at is null)
order by d.hand_off_id, d.round desc;
