-- Entries of the audit in the order of their numbers, sealed some at a time: a mark of each entry, and a hash of all marks and
-- of the seal before
create table trail.seal (
    number    bigint primary key check (number > 0),
    entries   bigint[] not null,
    marks     bytea not null,
    hash      text not null,
    sealed_at timestamptz not null,
    check (octet_length(marks) = 32 * cardinality(entries))
);

create function trail.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'A seal never changes';
end $$;

create trigger seal_stays before update or delete or truncate on trail.seal
    for each statement execute function trail.refuse_change();

-- What came of the check of a night
create table trail.night (
    night      date primary key,
    checked_at timestamptz not null,
    entries    bigint not null,
    fault      text,
    place      bigint,
    check ((fault is null) = (place is null))
);
