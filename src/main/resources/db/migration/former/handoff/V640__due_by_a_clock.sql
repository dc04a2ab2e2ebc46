-- a hand-off is due when its clocks say so; before they have spoken nobody knows, unless its sender has named a time
alter table handoff.hand_off
    add sender_due_at timestamptz,
    add due_known     boolean not null default false,
    add due_clock     uuid,
    add work_due_at   timestamptz,
    add work_clock    uuid;

-- their clocks start with the first run of this version; until then they are due as they were
update handoff.hand_off set due_known = true where due_at is not null;
