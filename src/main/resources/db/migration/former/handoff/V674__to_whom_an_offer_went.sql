-- The door for those who follow a journey that waits: the party to which an offer (the id of a hand-off, a colon, the number
-- of the attempt) went; nothing where there is none.
create function handoff.offered_to(offer text) returns text language sql stable parallel safe as $$
    select h.to_agency from handoff.hand_off h
    where h.id = case when pg_input_is_valid(split_part(offer, ':', 1), 'uuid')
        then split_part(offer, ':', 1)::uuid end
$$;
