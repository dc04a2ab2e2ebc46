-- Clocks and hand-offs had outboxes of their own. What waits in them goes out under the id that it has, in its order.
insert into engine.outbox (id, command, key, name, variables, made_at)
select id::text, 'PUBLISH', correlation_key, name, variables, made_at from clocks.outbox where sent_at is null
union all
select id::text, 'PUBLISH', correlation_key, name, variables, made_at from handoff.engine_outbox where sent_at is null
order by made_at;

drop table clocks.outbox;
drop table handoff.engine_outbox;
