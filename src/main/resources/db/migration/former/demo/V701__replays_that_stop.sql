-- A replay that is stopped finishes what is under way first.
alter table demo.replay drop constraint replay_state_check;
alter table demo.replay add constraint replay_state_check check (state in ('RUNNING', 'STOPPING', 'STOPPED', 'DONE'));

update demo.replay r set state = 'STOPPING', ended_at = null
where state = 'STOPPED'
    and exists (select from demo.replayed_crime c where c.replay_id = r.id and c.state in ('WAITING', 'RUNNING'));
