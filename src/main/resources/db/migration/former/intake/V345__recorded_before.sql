-- the last day that the record can be of, where it is older than the case here
alter table intake.journey_start add recorded_on date;
