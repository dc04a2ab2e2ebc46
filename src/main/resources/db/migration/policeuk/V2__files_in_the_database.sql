-- Uploaded files until they are imported: any copy of the application can do that.
create table policeuk.file_part (
    import_id uuid not null,
    position integer not null,
    part integer not null,
    content bytea not null,
    kept_at timestamptz not null,
    version integer not null,
    primary key (import_id, position, part)
);
-- it stays for a moment only: not worth the time to compress it
alter table policeuk.file_part alter column content set storage external;

alter table policeuk.file_import drop column owner;
