-- Brings a database back to the shape of the time when all modules shared one history and several shared a schema.
create schema caseview;
create schema intake;
create schema handoff;
create schema handoffclocks;

alter table casefile.stage_cursor set schema caseview;

alter table journeystart.journey_start set schema intake;
alter table policeuk.file_import set schema intake;
alter table intake.file_import add owner uuid not null default gen_random_uuid();
alter table intake.file_import alter owner drop default;
alter table policeuk.import_file set schema intake;
alter table policeuk.rejected_row set schema intake;

alter table partners.seen_signature set schema handoff;
alter table exchange.outbox set schema handoff;
alter table exchange.statement set schema handoff;
alter table exchange.received set schema handoff;
alter table handoff.received rename to inbox;
alter table handoff.inbox rename constraint received_pkey to inbox_pkey;
alter table handoff.inbox rename constraint received_seq_key to inbox_seq_key;
alter table handoff.inbox rename constraint received_state_check to inbox_state_check;
alter index handoff.received_hand_off rename to inbox_hand_off;
alter index handoff.received_heard rename to inbox_heard;
alter index handoff.received_old rename to inbox_old;
alter index handoff.received_open rename to inbox_open;
alter index handoff.received_put_aside rename to inbox_put_aside;
alter sequence handoff.received_seq_seq rename to inbox_seq_seq;
alter view reconciliation.balance set schema handoff;
alter table reconciliation.incident set schema handoff;
alter table reconciliation.nightly_check set schema handoff;

alter table handoffs.hand_off set schema handoff;
alter table handoffs.hand_off_event set schema handoff;
alter table handoffs.artefact set schema handoff;
alter table handoffs.decision set schema handoff;
alter table handoffs.document set schema handoff;
alter function handoffs.refuse_change() set schema handoff;
drop function handoffs.offered_to(text);
create function handoff.offered_to(offer text) returns text language sql stable parallel safe as $$
    select h.to_agency from handoff.hand_off h
    where h.id = case when pg_input_is_valid(split_part(offer, ':', 1), 'uuid')
        then split_part(offer, ':', 1)::uuid end
$$;
alter table handoffs.deadline set schema handoffclocks;
alter table handoffclocks.deadline rename to duty;
alter table handoffclocks.duty rename constraint deadline_pkey to duty_pkey;
alter table handoffclocks.duty rename constraint deadline_check to duty_check;
alter index handoffclocks.deadline_waiting rename to duty_waiting;
alter index handoffclocks.deadline_clock rename to duty_clock;

drop table casefile.appearance_event;
drop table casefile.appearance;
drop table casefile.charge_event;
drop table casefile.role_change;
alter table casefile.charge
    drop column person_key, drop column charge_ref, drop column charge_key, drop column result, drop column result_on,
    drop column version;
alter table casefile.case_file drop column jurisdiction;
alter table casefile.participant drop column person_key, drop column version;

alter table clocks.clock drop column person_key, drop column charge_key;
alter table handoff.hand_off drop column person_key, drop column charge_key, drop column jurisdiction;

alter table handoff.decision rename actor to username;
alter table tasks.wish drop constraint wish_made_again, drop column made_again_at;
alter table tasks.wish rename actor to username;
alter table bulk.bulk rename actor to username;
drop index access.audit_by_time;
drop trigger audit_stays on access.audit;
drop function access.refuse_change();
delete from access.audit where action not in ('READ', 'WRITE') or outcome <> 'DONE';
alter table access.audit
    drop column part, drop column address, drop column outcome, drop column shown,
    drop constraint audit_action_check,
    add constraint audit_action_check check (action in ('READ', 'WRITE')),
    alter actor set not null;
alter table access.audit rename actor to username;
alter index access.audit_by_actor rename to audit_by_person;

drop table access.api_token;
drop table access.guess_count;

drop table access.session_attributes;
drop table access.session;

drop trigger staff_names_apart on access.staff;
drop trigger staff_former_number on access.staff;
drop trigger staff_stay on access.staff;
drop function access.keep_names_apart();
drop function access.keep_former_number();
drop function access.refuse_delete();
drop table access.former_name;
alter table access.staff
    drop constraint staff_username_key,
    drop column number,
    drop column password_once,
    add primary key (username);
drop function access.new_number();
drop sequence access.staff_number;

drop table engine.engine_size;

drop table access.flyway_schema_history;
drop table bulk.flyway_schema_history;
drop table casefile.flyway_schema_history;
drop table clocks.flyway_schema_history;
drop table engine.flyway_schema_history;
drop table tasks.flyway_schema_history;
drop schema journeystart cascade;
drop schema policeuk cascade;
drop schema partners cascade;
drop schema exchange cascade;
drop schema reconciliation cascade;
drop schema handoffs cascade;
drop schema recovery cascade;
drop schema trail cascade;

drop schema participation cascade;
drop index clocks.clock_owner;
drop index handoff.hand_off_from;
drop index handoff.hand_off_to;
