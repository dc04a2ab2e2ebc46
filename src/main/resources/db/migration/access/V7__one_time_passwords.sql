-- Whose password an administrator has made: nothing opens for them until they have chosen their own
alter table access.staff add password_once boolean not null default false;
