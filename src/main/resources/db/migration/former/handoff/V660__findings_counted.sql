-- How many findings of each kind a file has; the first of them are kept.
alter table handoff.inbox add found jsonb;

update handoff.inbox set found = coalesce(
    (select jsonb_object_agg(kind, number) from
        (select finding ->> 'kind' as kind, count(*) as number from jsonb_array_elements(findings) finding group by 1) kinds),
    '{}')
where format is not null and findings is not null;
