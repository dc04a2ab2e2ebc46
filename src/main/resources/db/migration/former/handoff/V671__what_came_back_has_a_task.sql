-- nobody waits for the answer to what has been accepted; should it come back, its sender gets a task for it
update handoff.hand_off set awaited = false where awaited and accepted_at is not null;

-- what came back in a case that is open and lies with nobody gets its task now; the engine's one outbox may come later
do $$
declare
    refused record;
begin
    for refused in
        select h.id || ':' || h.attempt as offer, jsonb_build_object(
            'caseId', h.case_id, 'handOffOffer', h.id || ':' || h.attempt, 'senderDesk', h.owner_desk,
            'handOffAskAt', to_char(coalesce(h.due_at, h.state_since) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
            as variables
        from handoff.hand_off h
        join casefile.case_file c on c.id = h.case_id and c.stage <> 'CLOSED'
        where h.state in ('REFUSED', 'REDIRECTED', 'RETURNED') and not h.awaited
    loop
        if to_regprocedure('engine.keep(text, text, jsonb)') is not null then
            perform engine.keep('answer-refusal.raised', refused.offer, refused.variables);
        else
            insert into handoff.engine_outbox (name, correlation_key, variables)
            values ('answer-refusal.raised', refused.offer, refused.variables);
        end if;
    end loop;
end
$$;
