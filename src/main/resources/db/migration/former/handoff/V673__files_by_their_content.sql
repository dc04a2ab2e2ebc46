-- a proof names a file by the digest of its content
create index inbox_file on handoff.inbox (sha256) where format is not null;
