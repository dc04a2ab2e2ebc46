-- few runs are cancelled, and whoever asks for them asks often
create index process_instance_terminated on journal.process_instance (process_id, case_id) where state = 'TERMINATED';
