-- In which cases a party has sent or received
create index hand_off_from on handoffs.hand_off (from_agency, case_id);
create index hand_off_to on handoffs.hand_off (to_agency, case_id);
