-- Each wish is kept with the party for which it was wished, as its desk has it, and with whoever took it back.
alter table tasks.wish add party text collate "C", add taken_back_by text;
do $$
begin
    if to_regclass('journal.user_task') is not null then
        update tasks.wish w set party = case split_part(t.candidate_groups[1], '.', 1)
            when 'court' then 'hmcts'
            when 'policescotland' then 'police-scotland'
            when 'witnesscare' then 'witness-care'
            when 'yjs' then 'youth-justice'
            else split_part(t.candidate_groups[1], '.', 1) end
        from journal.user_task t where t.key = w.task_key and cardinality(t.candidate_groups) > 0;
    end if;
    if to_regclass('bulk.bulk') is not null then
        update tasks.wish w set taken_back_by = b.undone_by from bulk.bulk b
        where b.id = w.batch_id and w.state = 'TAKEN_BACK';
    end if;
end $$;
-- of what is gone from the journal nobody can say it any more
update tasks.wish set party = 'any-agency' where party is null;
update tasks.wish set taken_back_by = username where state = 'TAKEN_BACK' and taken_back_by is null;

alter table tasks.wish
    alter party set not null,
    add constraint wish_said check (username <> '' and party <> '' and taken_back_by <> ''),
    add constraint wish_taken_back check ((state = 'TAKEN_BACK') = (taken_back_by is not null)),
    -- that a task was over before has its record in the journal, too
    drop constraint wish_check1,
    add constraint wish_proven check (proof is null or state in ('SETTLED', 'REFUSED'));
drop index tasks.wish_unproven;
create index wish_unproven on tasks.wish (task_key) where state in ('SETTLED', 'REFUSED') and proof is null;
