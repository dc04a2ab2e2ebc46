-- A notice becomes a duty to tell a person: open until somebody records who was told, how and when.
alter table notify.notice rename issued_at to raised_at;
alter table notify.notice
    add recipient text,
    add teller text collate "C" check (teller in ('POLICE', 'WITNESS_CARE', 'PROSECUTION')),
    add state text collate "C" check (state in ('OPEN', 'TOLD', 'ENDED')),
    add ask_at timestamptz,
    add told_at timestamptz,
    add version integer not null default 0;

create table notify.notice_event (
    id bigint generated always as identity primary key,
    notice_id uuid not null references notify.notice,
    what text collate "C" not null check (what in ('RAISED', 'TOLD', 'NOT_REACHED', 'ENDED', 'CORRECTED')),
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    said_by text not null,
    -- on whose behalf
    party text not null,
    who text,
    how text,
    reason text,
    proof_kind text collate "C" not null,
    proof_reference text not null check (proof_reference <> ''),
    check ((what = 'TOLD') = (who is not null and how is not null)),
    check ((what in ('ENDED', 'CORRECTED')) = (reason is not null)),
    -- nobody is told, missed or released from a duty because the program says so
    check (what not in ('TOLD', 'NOT_REACHED', 'ENDED') or proof_kind <> 'PROGRAM')
);
create index notice_event_of on notify.notice_event (notice_id, id);

-- Until now the program itself said that people were told. Nobody said so: it is marked, and where the case is open the
-- duty is open again. One of each duty stays per person; the cases of old have one victim.
update notify.notice n set
    recipient = case recipient_role when 'POLICE' then 'POLICE' else coalesce(
        (select min(p.reference) from casefile.participant p where p.case_id = n.case_id and p.role = 'VICTIM'),
        'victim-1') end,
    teller = case
        when recipient_role = 'POLICE' then 'PROSECUTION'
        when exists (select from casefile.outcome_category k where k.code = n.outcome and k.decided_in = 'COURT')
            then 'WITNESS_CARE'
        else 'POLICE' end,
    state = case when exists (select from casefile.case_file c where c.id = n.case_id and c.stage <> 'CLOSED')
        then 'OPEN' else 'ENDED' end;
update notify.notice set ask_at = raised_at where state = 'OPEN';
update notify.notice set effect_key = 'acknowledgement:' || case_id || ':' || recipient where kind = 'ACKNOWLEDGEMENT';

insert into notify.notice_event (notice_id, what, happened_at, recorded_at, said_by, party, reason, proof_kind,
    proof_reference)
select id, 'CORRECTED', raised_at, clock_timestamp(), 'throughline',
    case teller when 'WITNESS_CARE' then 'WCU' when 'PROSECUTION' then 'CPS' else 'POLICE' end,
    'recorded-by-program', 'PROGRAM', effect_key
from notify.notice;

alter table notify.notice
    alter recipient set not null,
    alter teller set not null,
    alter state set not null,
    alter version drop default,
    drop recipient_role,
    add check ((state = 'TOLD') = (told_at is not null)),
    add check (ask_at is null or state = 'OPEN');
create index notice_due on notify.notice (ask_at) where state = 'OPEN';
