-- In which cases an agency has a limit to answer for
create index clock_owner on clocks.clock (owner_agency, case_id);
