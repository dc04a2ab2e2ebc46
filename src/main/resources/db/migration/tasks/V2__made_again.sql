-- A completion that a database which was set back had lost, written down again from the engine's journal.
alter table tasks.wish
    add made_again_at timestamptz,
    add constraint wish_made_again check (made_again_at is null or act = 'COMPLETE' and state = 'SETTLED');
