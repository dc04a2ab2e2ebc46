-- who changes what another has changed since is told so
alter table handoff.hand_off add version int not null default 0;
alter table handoff.decision add version int not null default 0;
