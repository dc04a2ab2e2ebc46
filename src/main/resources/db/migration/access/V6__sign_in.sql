-- Wrong passwords by account and by address, each under a digest: people type passwords into the field of the user name, too
create table access.guess_count (
    whose    text primary key,
    failures integer not null,
    since    timestamptz not null
);

create index guess_count_by_age on access.guess_count (since);

-- One way to write a user name: without blanks, in the letters that look the same, in lower case
do $$
declare
    who record;
begin
    for who in
        select number, username, lower(regexp_replace(normalize(username, NFKC),
            '[\s\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]', '', 'g')) as name
        from access.staff
    loop
        if who.name <> who.username and who.name <> '' then
            begin
                update access.staff set username = who.name where number = who.number;
            exception when unique_violation then
                raise warning 'The user name of % stands for somebody else, too: give them another', who.number;
            end;
        end if;
    end loop;
end $$;
