package justice.throughline.intake;

import static justice.throughline.intake.PoliceUkText.outcomes;
import static justice.throughline.intake.PoliceUkText.street;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import justice.throughline.casefile.OutcomeCategories;
import justice.throughline.casefile.OutcomeCategory;
import justice.throughline.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What thousands of generated crimes come to, by the same files in order, reversed and at once. */
@DatabaseTest
class PublishedHistoriesTest {

    private static final int HISTORIES = 2_000;

    @Autowired
    private ImportDriver imports;

    @Autowired
    private OutcomeCategories categories;

    @Autowired
    private JdbcClient jdbc;

    /** What a case says of what is published about it. */
    private record End(Optional<String> outcome, String stage, Map<String, Integer> times) {}

    @Test
    void shouldComeToTheSameEndInEveryOrderOfFiles() throws IOException {
        var random = new Random(20_261_128);
        var all = categories.all();
        var histories = Stream.generate(() -> PublishedHistory.any(random, all))
                .limit(HISTORIES)
                .toList();
        var months = IntStream.rangeClosed(1, PublishedHistory.MONTHS).boxed().toList();

        var inOrder = published(histories, months);
        var reversed = published(histories, months.reversed());
        var atOnce = atOnce(histories);

        assertThat(reversed).isEqualTo(inOrder);
        assertThat(atOnce).isEqualTo(inOrder);
        assertThat(inOrder.stream().map(End::outcome))
                .containsExactlyElementsOf(
                        histories.stream().map(this::headline).toList());
        assertThat(inOrder.stream().flatMap(end -> end.outcome().stream()).distinct())
                .hasSameSizeAs(all);
    }

    private Optional<String> headline(PublishedHistory history) {
        var lightestFirst = jdbc.sql("select code from casefile.outcome_category order by weight")
                .query(String.class)
                .list();
        return Optional.ofNullable(new Precedence(history, lightestFirst).headline())
                .map(OutcomeCategory::code);
    }

    private List<End> published(List<PublishedHistory> histories, List<Integer> months) throws IOException {
        var ids = ids();
        for (var month : months) {
            imports.ofText(street(rows(histories, ids, true, month)));
            imports.ofText(outcomes(rows(histories, ids, false, month)));
        }
        return ends(ids);
    }

    private List<End> atOnce(List<PublishedHistory> histories) throws IOException {
        var ids = ids();
        List<String> files = new ArrayList<>();
        for (var month = PublishedHistory.MONTHS; month > 0; month--) {
            files.add(outcomes(rows(histories, ids, false, month)));
            files.add(street(rows(histories, ids, true, month)));
        }
        imports.ofText(files.toArray(String[]::new));
        return ends(ids);
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

    private List<End> ends(List<String> ids) {
        var found = jdbc
                .sql("""
                        select c.crime_ref, c.outcome, c.stage, coalesce((
                            select string_agg(e.effect_key || '=' || e.times, ',' order by e.effect_key)
                            from casefile.outcome_event e where e.case_id = c.id), '') as times
                        from casefile.case_file c where c.crime_ref = any(:ids)""")
                .param("ids", ids.toArray(String[]::new))
                .query((row, number) -> Map.entry(
                        row.getString("crime_ref"),
                        new End(
                                Optional.ofNullable(row.getString("outcome")),
                                row.getString("stage"),
                                times(row.getString("times")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return ids.stream().map(found::get).map(Objects::requireNonNull).toList();
    }

    private static Map<String, Integer> times(String text) {
        return Stream.of(text.split(","))
                .filter(each -> !each.isEmpty())
                .map(each -> each.split("="))
                .collect(Collectors.toMap(each -> each[0], each -> Integer.valueOf(each[1])));
    }
}
