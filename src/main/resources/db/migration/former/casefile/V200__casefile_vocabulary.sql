-- Contains public sector information licensed under the Open Government Licence v3.0.
-- Names and codes: data.police.uk. "rank" is how far along the procedure an outcome stands;
-- equal ranks are told apart by date only.
create schema if not exists casefile;

create table casefile.outcome_category (
    code text primary key,
    name text not null unique,
    aliases text[] not null default '{}',
    decided_in text not null check (decided_in in ('INVESTIGATION', 'CHARGING', 'COURT')),
    rank smallint not null,
    closes boolean not null
);

insert into casefile.outcome_category (code, name, aliases, decided_in, rank, closes) values
    ('under-investigation', 'Under investigation', '{}', 'INVESTIGATION', 0, false),
    ('status-update-unavailable', 'Status update unavailable', '{}', 'INVESTIGATION', 1, false),
    ('no-further-action', 'Investigation complete; no suspect identified',
        '{"Investigation complete - no suspect identified","No further action"}', 'INVESTIGATION', 10, true),
    ('unable-to-prosecute', 'Unable to prosecute suspect', '{"Unable to prosecute"}', 'INVESTIGATION', 10, true),
    ('local-resolution', 'Local resolution', '{"Community resolution"}', 'INVESTIGATION', 10, true),
    ('cautioned', 'Offender given a caution', '{"Offender given caution","Offender cautioned"}', 'INVESTIGATION', 10, true),
    ('drugs-possession-warning', 'Offender given a drugs possession warning',
        '{"Offender given drugs possession warning"}', 'INVESTIGATION', 10, true),
    ('penalty-notice-issued', 'Offender given a penalty notice', '{"Offender given penalty notice"}',
        'INVESTIGATION', 10, true),
    ('action-taken-by-another-organisation', 'Action to be taken by another organisation', '{}',
        'INVESTIGATION', 10, true),
    ('further-investigation-not-in-public-interest', 'Further investigation is not in the public interest', '{}',
        'INVESTIGATION', 10, true),
    ('further-action-not-in-public-interest', 'Further action is not in the public interest', '{}',
        'INVESTIGATION', 10, true),
    ('formal-action-not-in-public-interest', 'Formal action is not in the public interest', '{}',
        'INVESTIGATION', 10, true),
    ('charged', 'Suspect charged', '{"Charged"}', 'CHARGING', 20, false),
    ('sentenced-in-another-case', 'Suspect charged as part of another case', '{}', 'CHARGING', 20, true),
    ('awaiting-court-result', 'Awaiting court outcome', '{"Awaiting court result"}', 'COURT', 30, false),
    ('sent-to-crown-court', 'Defendant sent to Crown Court', '{}', 'COURT', 30, false),
    ('court-result-unavailable', 'Court result unavailable', '{}', 'COURT', 40, true),
    ('unable-to-proceed', 'Court case unable to proceed', '{}', 'COURT', 50, true),
    ('not-guilty', 'Defendant found not guilty', '{}', 'COURT', 50, true),
    ('absolute-discharge', 'Offender given absolute discharge', '{"Offender given an absolute discharge"}',
        'COURT', 50, true),
    ('conditional-discharge', 'Offender given conditional discharge', '{"Offender given a conditional discharge"}',
        'COURT', 50, true),
    ('fined', 'Offender fined', '{}', 'COURT', 50, true),
    ('compensation', 'Offender ordered to pay compensation', '{}', 'COURT', 50, true),
    ('deprived-of-property', 'Offender deprived of property', '{}', 'COURT', 50, true),
    ('community-penalty', 'Offender given community sentence',
        '{"Offender given a community sentence","Offender given community penalty"}', 'COURT', 50, true),
    ('suspended-sentence', 'Offender given suspended prison sentence',
        '{"Offender given a suspended prison sentence"}', 'COURT', 50, true),
    ('imprisoned', 'Offender sent to prison', '{}', 'COURT', 50, true),
    ('other-court-disposal', 'Offender otherwise dealt with', '{}', 'COURT', 50, true);

create table casefile.crime_type (
    code text primary key,
    name text not null unique,
    aliases text[] not null default '{}',
    has_victim boolean not null
);

insert into casefile.crime_type (code, name, aliases, has_victim) values
    ('anti-social-behaviour', 'Anti-social behaviour', '{}', false),
    ('bicycle-theft', 'Bicycle theft', '{}', true),
    ('burglary', 'Burglary', '{}', true),
    ('criminal-damage-arson', 'Criminal damage and arson', '{}', true),
    ('drugs', 'Drugs', '{}', false),
    ('other-crime', 'Other crime', '{}', false),
    ('other-theft', 'Other theft', '{}', true),
    ('possession-of-weapons', 'Possession of weapons', '{}', false),
    ('public-order', 'Public order', '{"Public disorder and weapons"}', false),
    ('robbery', 'Robbery', '{}', true),
    ('shoplifting', 'Shoplifting', '{}', true),
    ('theft-from-the-person', 'Theft from the person', '{}', true),
    ('vehicle-crime', 'Vehicle crime', '{}', true),
    ('violent-crime', 'Violence and sexual offences', '{"Violent crime"}', true),
    -- known from an outcome only: its street row has not come yet
    ('unknown', 'Not known', '{}', false);
