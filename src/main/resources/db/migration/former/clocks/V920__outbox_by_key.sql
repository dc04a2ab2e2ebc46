-- the same shape as every outbox to the engine
alter table clocks.outbox alter clock_id type text;
alter table clocks.outbox rename clock_id to correlation_key;
