-- Jobs that were done since a position, for those who follow them. The partition is part of each key.
create index job_done on journal.job ((key >> 51), position) where state = 'COMPLETED';
