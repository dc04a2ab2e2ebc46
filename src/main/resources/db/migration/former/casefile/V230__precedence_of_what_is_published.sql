-- What decides between published outcomes beside their months and ranks: see docs/published-outcomes.md.
alter table casefile.outcome_category
    -- of one rank, the weightiest is the headline: no two codes weigh the same
    add weight smallint unique,
    -- says only that nothing is known: it contradicts nothing and moves nothing back
    add inconclusive boolean not null default false,
    -- several sentences can stand beside each other
    add sentence boolean not null default false;

update casefile.outcome_category c set weight = w.weight
from (values
    ('under-investigation', 1), ('status-update-unavailable', 2),
    -- by how formally somebody answered for it; then who else has it; then why nobody does
    ('no-further-action', 10), ('unable-to-prosecute', 11), ('further-investigation-not-in-public-interest', 12),
    ('further-action-not-in-public-interest', 13), ('formal-action-not-in-public-interest', 14),
    ('action-taken-by-another-organisation', 15), ('local-resolution', 16), ('drugs-possession-warning', 17),
    ('penalty-notice-issued', 18), ('cautioned', 19),
    -- what leaves work to do before what ends it
    ('sentenced-in-another-case', 20), ('charged', 21),
    ('awaiting-court-result', 30), ('sent-to-crown-court', 31),
    ('court-result-unavailable', 40),
    -- the principal result, from the lightest to the heaviest sentence
    ('unable-to-proceed', 50), ('not-guilty', 51), ('absolute-discharge', 52), ('other-court-disposal', 53),
    ('conditional-discharge', 54), ('deprived-of-property', 55), ('compensation', 56), ('fined', 57),
    ('community-penalty', 58), ('suspended-sentence', 59), ('imprisoned', 60)
) w (code, weight)
where w.code = c.code;

update casefile.outcome_category set inconclusive = true
where code in ('status-update-unavailable', 'awaiting-court-result', 'court-result-unavailable');

update casefile.outcome_category set sentence = true where weight >= 52;

alter table casefile.outcome_category alter weight set not null;

alter table casefile.case_file
    -- the month of the street row that gave the status: it is not older than that
    add published_month date,
    -- the furthest status that says only that nothing is known
    add published_inconclusive text,
    -- what the journey was told last
    add told_outcome text,
    add told_month date;

update casefile.case_file c
set published_month = case when k.inconclusive then null else c.month end,
    published_status = case when k.inconclusive then null else c.published_status end,
    published_inconclusive = case when k.inconclusive then k.code end
from casefile.outcome_category k
where k.code = c.published_status;

alter table casefile.case_file drop published_rank;

-- how often one import gave this outcome for its month, at the most
alter table casefile.outcome_event add times integer not null default 1;

-- Statuses of street rows that others won over: what is known already is not told as new.
create table casefile.earlier_status (
    case_id uuid not null,
    month date not null,
    status text not null,
    primary key (case_id, month, status)
);
