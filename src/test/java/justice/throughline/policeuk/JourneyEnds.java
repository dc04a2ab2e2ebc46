package justice.throughline.policeuk;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where cases and their journeys stand once nothing is on its way to the engine any more. */
@Component
class JourneyEnds {

    private static final String WAITING = """
            select (select count(*) from casefile.publication where taken_at is null)
                + (select count(*) from journeystart.journey_start where handed_over_at is null)
                + (select count(*) from casefile.contradiction
                    where holds is null and (gone_at is null) = (asked_at is null))
                + (select count(*) from engine.outbox where sent_at is null and not_before is null)
            """;

    private static final String ENDS = """
            select c.crime_ref, coalesce(c.outcome, '') as outcome, c.stage,
                array(select t.element_id from journal.user_task t
                    where t.case_id = c.id::text and t.state = 'CREATED' order by t.element_id) as tasks,
                array(select k.kind || ' ' || k.state from clocks.clock k
                    where k.case_id = c.id order by k.kind, k.state) as clocks,
                (select count(*) from handoffs.hand_off h where h.case_id = c.id and h.state not in
                    ('DONE', 'WITHDRAWN', 'ENDED')) as hand_offs
            from casefile.case_file c where c.crime_ref = any(:ids)
            """;

    /** @param handOffs that are still open */
    record End(String outcome, String stage, List<String> tasks, List<String> clocks, long handOffs) {}

    private final JdbcClient jdbc;

    JourneyEnds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stays so once nothing waits for the engine any more. */
    List<End> settled(List<String> ids) {
        var seen = new ArrayList<List<End>>();
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(400))
                .until(() -> {
                    if (jdbc.sql(WAITING).query(Long.class).single() > 0) seen.clear();
                    else seen.add(ends(ids));
                    var last = seen.size() - 1;
                    return last > 1 && Objects.equals(seen.get(last), seen.get(last - 2));
                });
        return seen.getLast();
    }

    private List<End> ends(List<String> ids) {
        var found = jdbc
                .sql(ENDS)
                .param("ids", ids.toArray(String[]::new))
                .query((row, number) -> Map.entry(
                        row.getString("crime_ref"),
                        new End(
                                row.getString("outcome"),
                                row.getString("stage"),
                                List.of((String[]) row.getArray("tasks").getArray()),
                                List.of((String[]) row.getArray("clocks").getArray()),
                                row.getLong("hand_offs"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return ids.stream().map(found::get).toList();
    }
}
