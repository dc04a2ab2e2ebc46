-- By what programs act for staff. The token itself is kept nowhere; one that was revoked or has ended stays, since the audit names it
create table access.api_token (
    id           bigint generated always as identity primary key,
    staff        text not null references access.staff (number) on update cascade,
    name         text not null check (length(name) between 1 and 100),
    hash         text not null unique check (hash ~ '^[0-9a-f]{64}$'),
    scopes       text[] not null check (cardinality(scopes) > 0),
    made_at      timestamptz not null,
    ends_at      timestamptz not null check (ends_at > made_at),
    last_used_on date,
    revoked_at   timestamptz
);

create index api_token_of on access.api_token (staff) where revoked_at is null;
