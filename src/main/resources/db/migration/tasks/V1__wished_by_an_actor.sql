-- It is the number of a member of staff; a user name where it was recorded before there were numbers
alter table tasks.wish rename username to actor;
