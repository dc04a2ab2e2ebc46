-- who hands a journey over knows which state of it they saw
alter table intake.journey_start add version integer not null default 0;
