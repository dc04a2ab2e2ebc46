-- what waits is handed to the engine's outbox, which tells the engine
alter table intake.journey_start rename published_at to handed_over_at;
