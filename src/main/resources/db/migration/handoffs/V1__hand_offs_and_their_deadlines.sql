alter table handoff.hand_off set schema handoffs;
alter table handoff.hand_off_event set schema handoffs;
alter table handoff.artefact set schema handoffs;
alter table handoff.decision set schema handoffs;
alter table handoff.document set schema handoffs;
alter function handoff.refuse_change() set schema handoffs;

-- it names the table in its text, which does not follow
drop function handoff.offered_to(text);
create function handoffs.offered_to(offer text) returns text language sql stable parallel safe as $$
    select h.to_agency from handoffs.hand_off h
    where h.id = case when pg_input_is_valid(split_part(offer, ':', 1), 'uuid')
        then split_part(offer, ':', 1)::uuid end
$$;

alter table handoffclocks.duty set schema handoffs;
alter table handoffs.duty rename to deadline;
alter table handoffs.deadline rename constraint duty_pkey to deadline_pkey;
alter table handoffs.deadline rename constraint duty_check to deadline_check;
alter index handoffs.duty_waiting rename to deadline_waiting;
alter index handoffs.duty_clock rename to deadline_clock;

-- nothing is left in them: what else was there belongs to partners, exchange and reconciliation, which go before
drop schema handoffclocks;
drop schema handoff;
