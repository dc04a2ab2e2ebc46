package justice.throughline.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases that are handed over to their journeys. */
@Repository
@SqlForSets("an import hands thousands of cases over at a time, with the people who are in them")
class JourneyBeginnings {

    private static final String BEGIN = """
            with in_order as materialized (
                select id from casefile.case_file where id = any(:ids) order by id for no key update
            ), begun as (
                update casefile.case_file set journey_from = coalesce(journey_from, :now),
                    told_outcome = case when journey_from is null then outcome else told_outcome end,
                    told_month = case when journey_from is null then outcome_month else told_month end
                where id in (select id from in_order) and stage <> 'CLOSED'
                returning id, crime_type, force, jurisdiction, stage
            ), victims as (
                insert into casefile.participant (case_id, person_key, role, reference, held_by)
                select begun.id, begun.id || ':victim-1', 'VICTIM', 'victim-1', force
                from begun join casefile.crime_type type on type.code = crime_type
                where has_victim and not exists (
                    select from casefile.participant known
                    where known.case_id = begun.id and known.role = 'VICTIM')
                on conflict do nothing
            ), defendants as (
                insert into casefile.participant (case_id, person_key, role, reference, held_by)
                select id, id || ':defendant-1', 'DEFENDANT', 'defendant-1', force from begun
                where stage = 'COURT' and not exists (
                    select from casefile.participant known
                    where known.case_id = begun.id and known.role = 'DEFENDANT')
                on conflict do nothing
            )
            select id, jurisdiction from begun
            """;

    private final JdbcClient jdbc;

    JourneyBeginnings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return those of the cases that are open, each with its jurisdiction */
    Map<UUID, String> begin(Collection<UUID> caseIds, Instant at) {
        var begun = new HashMap<UUID, String>();
        jdbc.sql(BEGIN)
                .param("now", Times.toColumn(at))
                .param("ids", caseIds.toArray(UUID[]::new))
                .query(row -> {
                    begun.put(row.getObject("id", UUID.class), row.getString("jurisdiction"));
                });
        return begun;
    }
}
