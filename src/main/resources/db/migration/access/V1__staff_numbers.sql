-- Every act is recorded under the number of the person, which stays whatever they sign in with. Who has none given by their
-- force or agency gets one of ours.
create sequence access.staff_number start 100001;

create function access.new_number() returns text language sql as
$$ select 'TL-' || nextval('access.staff_number') $$;

alter table access.staff
    add number text not null default access.new_number()
        check (number ~ '^[A-Za-z0-9]([A-Za-z0-9 ./-]{0,38}[A-Za-z0-9])?$'),
    drop constraint staff_pkey,
    add primary key (number),
    add unique (username);

create unique index staff_number_once on access.staff (lower(number));

-- What a person's acts were recorded under before: history is not written anew, it is read by this
create table access.former_name (
    name   text primary key,
    number text not null references access.staff (number) on update cascade
);

create index former_name_of on access.former_name (number);

insert into access.former_name (name, number) select username, number from access.staff;

alter table access.audit rename username to actor;
alter index access.audit_by_person rename to audit_by_actor;

-- No act may be taken for that of another: a number is nobody else's number, user name or former name
create function access.keep_names_apart() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('access.staff'));
    if exists (select from access.staff s
            where s.number is distinct from old.number and s.username <> new.username
                and (s.username = lower(new.number) or lower(s.number) in (new.username, lower(new.number))))
        or exists (select from access.former_name f
            where lower(f.name) = lower(new.number) and f.number is distinct from old.number)
    then
        raise unique_violation using message = 'The staff number or user name stands for somebody else';
    end if;
    return new;
end $$;

create trigger staff_names_apart before insert or update of number, username on access.staff
    for each row execute function access.keep_names_apart();

create function access.keep_former_number() returns trigger language plpgsql as $$
begin
    insert into access.former_name (name, number) values (old.number, new.number) on conflict (name) do nothing;
    return null;
end $$;

create trigger staff_former_number after update of number on access.staff
    for each row when (old.number <> new.number) execute function access.keep_former_number();

-- A number is never given to another person
create function access.refuse_delete() returns trigger language plpgsql as $$
begin
    raise exception 'Whoever leaves is disabled: their number stays theirs';
end $$;

create trigger staff_stay before delete on access.staff
    for each row execute function access.refuse_delete();
