-- Everybody in a case has a key of their own that is given once, and so has every charge against one of them.

-- Whom a charge names is in the case.
insert into casefile.participant (case_id, role, reference, held_by)
select distinct g.case_id, 'DEFENDANT', g.defendant, c.force
from casefile.charge g join casefile.case_file c on c.id = g.case_id
where not exists (
    select from casefile.participant p
    where p.case_id = g.case_id and p.role = 'DEFENDANT' and p.reference = g.defendant);

alter table casefile.participant
    add person_key text collate "C",
    add version integer not null default 0;

-- The first who bears a reference has it as it is; the same human in another role has another key, and so has who bears
-- what no reference can be.
update casefile.participant p
set person_key = p.case_id || ':' || case
    when p.reference !~ '^[!-~]{1,180}$' then 'person-' || p.id
    when n.number = 1 then p.reference
    else p.reference || '.' || lower(p.role) end
from (select id, row_number() over (partition by case_id, reference order by id) as number from casefile.participant) n
where n.id = p.id;

alter table casefile.participant
    alter person_key set not null,
    add constraint participant_person_key unique (person_key);

-- What somebody became in a case, who said so and what proves it.
create table casefile.role_change (
    id bigint generated always as identity primary key,
    person_key text collate "C" not null references casefile.participant (person_key),
    from_role text collate "C" not null,
    to_role text collate "C" not null,
    said_by text not null,
    -- on whose behalf
    party text not null,
    proof_kind text collate "C" not null,
    proof_reference text not null check (proof_reference <> ''),
    said_at timestamptz not null
);
create index role_change_of on casefile.role_change (person_key, id);

alter table casefile.charge
    add person_key text collate "C" references casefile.participant (person_key),
    -- names it among the charges of this defendant
    add charge_ref text collate "C" check (charge_ref ~ '^[^[:space:]:]+$'),
    add charge_key text collate "C" unique,
    -- what became of it: a code of the vocabulary
    add result text references casefile.outcome_category,
    add result_on date,
    add version integer not null default 0,
    add check ((result is null) = (result_on is null));

update casefile.charge g
set person_key = p.person_key, charge_ref = r.charge_ref, charge_key = p.person_key || ':' || r.charge_ref
from (
    select id, sequence || case when number = 1 then '' else '-' || number end as charge_ref
    from (
        select id, sequence, row_number() over (partition by case_id, defendant, sequence order by id) as number
        from casefile.charge
    ) numbered
) r, casefile.participant p
where r.id = g.id and p.case_id = g.case_id and p.role = 'DEFENDANT' and p.reference = g.defendant;

alter table casefile.charge
    alter person_key set not null,
    alter charge_ref set not null,
    alter charge_key set not null;
create index charge_person on casefile.charge (person_key);

-- What was said to become of a charge, each time with who said it.
create table casefile.charge_event (
    id bigint generated always as identity primary key,
    charge_id bigint not null references casefile.charge,
    result text not null references casefile.outcome_category,
    result_on date not null,
    said_by text not null,
    party text not null,
    proof_kind text collate "C" not null check (proof_kind <> 'PROGRAM'),
    proof_reference text not null check (proof_reference <> ''),
    said_at timestamptz not null
);
create index charge_event_of on casefile.charge_event (charge_id, id);
