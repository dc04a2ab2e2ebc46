-- Whoever may change tables may take this away again: a role that only adds is in docs/operations.md, and what was changed all
-- the same is found by the seals of module trail.
create function access.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The audit is only ever added to';
end $$;

create trigger audit_stays before update or delete or truncate on access.audit
    for each statement execute function access.refuse_change();
