-- Whom a clock is about, and which charge, by the keys of the case file; the references beside them stay as they were said.
alter table clocks.clock
    add person_key text collate "C",
    add charge_key text collate "C";

-- By such a reference the case file has named whoever bore it first, and the charges against them.
update clocks.clock set
    person_key = case_id || ':' || person,
    charge_key = case when charge ~ '^[^[:space:]:]{1,50}$' then case_id || ':' || person || ':' || charge end
where person ~ '^[!-~]{1,180}$';

create index clock_person on clocks.clock (person_key, due_at) where person_key is not null;
create index clock_charge on clocks.clock (charge_key, due_at) where charge_key is not null;
