-- Whom a hand-off is about, and which charge, by the keys of the case file, and whose law its case goes by.
alter table handoffs.hand_off
    add person_key text collate "C",
    add charge_key text collate "C",
    add jurisdiction text collate "C";

-- What was offered before names one person at most, by the reference that the case file has made a key of. Its clocks went
-- by the law of its kind.
update handoffs.hand_off h set
    person_key = case when n.reference ~ '^[!-~]{1,180}$' then h.case_id || ':' || n.reference end,
    jurisdiction = case h.kind when 'H-42' then 'SCOTLAND' else 'ENGLAND_AND_WALES' end
from (
    select id, coalesce(payload #>> '{suspect,ref}', payload #>> '{victim,ref}') as reference from handoffs.hand_off
) n where n.id = h.id;

alter table handoffs.hand_off alter jurisdiction set not null;
create index hand_off_person on handoffs.hand_off (person_key) where person_key is not null;
create index hand_off_charge on handoffs.hand_off (charge_key) where charge_key is not null;
