alter table handoff.outbox set schema exchange;
alter table handoff.statement set schema exchange;
alter table handoff.inbox set schema exchange;

-- an inbox is a list of tasks
alter table exchange.inbox rename to received;
alter table exchange.received rename constraint inbox_pkey to received_pkey;
alter table exchange.received rename constraint inbox_seq_key to received_seq_key;
alter table exchange.received rename constraint inbox_state_check to received_state_check;
alter index exchange.inbox_hand_off rename to received_hand_off;
alter index exchange.inbox_heard rename to received_heard;
alter index exchange.inbox_old rename to received_old;
alter index exchange.inbox_open rename to received_open;
alter index exchange.inbox_put_aside rename to received_put_aside;
alter sequence exchange.inbox_seq_seq rename to received_seq_seq;
