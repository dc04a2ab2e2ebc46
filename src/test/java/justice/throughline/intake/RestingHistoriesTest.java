package justice.throughline.intake;

import static justice.throughline.intake.PoliceUkText.outcomes;
import static justice.throughline.intake.PoliceUkText.street;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import justice.throughline.ThroughlineTest;
import justice.throughline.casefile.OutcomeCategories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where generated crimes and their journeys end that rest between the files, in order and reversed, or run while the files
 * come, or begin after the last.
 */
@ThroughlineTest
class RestingHistoriesTest {

    private static final int HISTORIES = Integer.getInteger("histories", 32);

    private static final String WAITING = """
            select (select count(*) from casefile.publication where taken_at is null)
                + (select count(*) from intake.journey_start where handed_over_at is null)
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
                (select count(*) from handoff.hand_off h where h.case_id = c.id and h.state not in
                    ('DONE', 'WITHDRAWN', 'ENDED')) as hand_offs
            from casefile.case_file c where c.crime_ref = any(:ids)
            """;

    @Autowired
    private ImportDriver imports;

    @Autowired
    private OutcomeCategories categories;

    @Autowired
    private JdbcClient jdbc;

    /** @param handOffs that are still open */
    private record End(String outcome, String stage, List<String> tasks, List<String> clocks, long handOffs) {}

    @Test
    void shouldEndWithTheSameTasksAndClocksWheneverTheirFilesCome() throws IOException {
        var random = new Random(20_261_128);
        var all = categories.all();
        var histories = Stream.generate(() -> PublishedHistory.any(random, all))
                .limit(HISTORIES)
                .toList();
        var months = IntStream.rangeClosed(1, PublishedHistory.MONTHS).boxed().toList();

        var inOrder = published(histories, months, true);

        assertThat(published(histories, months.reversed(), true)).isEqualTo(inOrder);
        assertThat(published(histories, months, false)).isEqualTo(inOrder);
        assertThat(atOnce(histories)).isEqualTo(inOrder);
        assertThat(histories.stream().flatMap(each -> each.rows().stream()).map(PublishedHistory.Row::outcome))
                .containsAll(all);
        assertThat(inOrder.stream().flatMap(end -> end.tasks().stream()).distinct())
                .contains("Task_Investigate", "Task_ListHearing", "Task_SettleSources");
    }

    private List<End> published(List<PublishedHistory> histories, List<Integer> months, boolean resting)
            throws IOException {
        var ids = ids();
        for (var month : months) {
            imports.ofText(street(rows(histories, ids, true, month)), outcomes(rows(histories, ids, false, month)));
            if (resting) settled(ids);
        }
        return settled(ids);
    }

    private List<End> atOnce(List<PublishedHistory> histories) throws IOException {
        var ids = ids();
        List<String> files = new ArrayList<>();
        for (var month = PublishedHistory.MONTHS; month > 0; month--) {
            files.add(outcomes(rows(histories, ids, false, month)));
            files.add(street(rows(histories, ids, true, month)));
        }
        imports.ofText(files.toArray(String[]::new));
        return settled(ids);
    }

    private static List<String> ids() {
        return Stream.generate(PoliceUkText::newCrimeId).limit(HISTORIES).toList();
    }

    private static String[] rows(List<PublishedHistory> histories, List<String> ids, boolean street, int month) {
        return IntStream.range(0, histories.size())
                .boxed()
                .flatMap(i -> histories.get(i).of(street, month).stream().map(row -> row.text(ids.get(i))))
                .toArray(String[]::new);
    }

    /** What stays so once nothing waits for the engine any more. */
    private List<End> settled(List<String> ids) {
        var seen = new ArrayList<List<End>>();
        await().atMost(Duration.ofMinutes(1))
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
