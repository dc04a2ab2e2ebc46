-- The case that an instance of the engine names; none where somebody started it by hand and named something else.
create function casefile.case_named(text) returns uuid
  language sql stable parallel safe
  return case when pg_input_is_valid($1, 'uuid') then $1::uuid end;
