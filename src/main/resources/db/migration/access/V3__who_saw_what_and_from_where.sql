-- An entry says in what part somebody acted and from where, and what came of it. A list is one entry, with the number of its
-- rows. Who cannot sign in has no number that is known.
alter table access.audit
    alter actor drop not null,
    add part    text,
    add address text,
    add outcome text not null default 'DONE' check (outcome in ('DONE', 'REFUSED', 'FAILED')),
    add shown   integer,
    drop constraint audit_action_check,
    add constraint audit_action_check check (action in ('READ', 'WRITE', 'ASK', 'SIGN_IN', 'SIGN_OUT'));

alter table access.audit alter outcome drop default;
