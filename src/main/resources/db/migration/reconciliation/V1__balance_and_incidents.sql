alter view handoff.balance set schema reconciliation;
alter table handoff.incident set schema reconciliation;
alter table handoff.nightly_check set schema reconciliation;
