alter table handoff.seen_signature set schema partners;
