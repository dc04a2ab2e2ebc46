-- How many partitions the engine had when it was met first; what is under way can be found with that number only.
create table engine.engine_size (
    id integer primary key check (id = 1),
    partitions integer not null check (partitions > 0),
    noted_at timestamptz not null
);
