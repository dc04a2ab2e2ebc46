-- many at once are kept back together for a while, and can be taken back so long
alter table tasks.wish
    add batch_id uuid,
    add held_until timestamptz,
    add check ((batch_id is null) = (held_until is null));
alter table tasks.wish drop constraint wish_state_check;
alter table tasks.wish add constraint wish_state_check check (state in ('WISHED', 'SETTLED', 'REFUSED', 'TAKEN_BACK'));
create index wish_batch on tasks.wish (batch_id, state) where batch_id is not null;
