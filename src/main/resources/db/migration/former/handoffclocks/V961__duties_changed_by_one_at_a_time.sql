-- who changes what another has changed since is told so
alter table handoffclocks.duty add version int not null default 0;
