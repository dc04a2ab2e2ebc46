alter table intake.journey_start set schema journeystart;
