-- what happened, and when, is written down by the application, whose clock is the one source of time; leases, pauses and
-- the order of messages stay with the database
alter table handoff.hand_off alter offered_at drop default, alter state_since drop default;
alter table handoff.hand_off_event alter at drop default;
alter table handoff.artefact alter added_at drop default;
alter table handoff.document alter kept_at drop default;
alter table handoff.outbox alter created_at drop default;
alter table handoff.inbox alter received_at drop default;
alter table handoff.statement alter received_at drop default, alter since drop default;
alter table handoff.incident alter opened_at drop default;
