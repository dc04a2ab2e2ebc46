package justice.throughline.policeuk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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
        var all = categories.all();
        var histories = PublishedHistories.of(HISTORIES, all);
        var months = PublishedHistories.months();

        var inOrder = published(histories, months);
        var reversed = published(histories, months.reversed());
        var atOnce = atOnce(histories);

        assertThat(reversed).isEqualTo(inOrder);
        assertThat(atOnce).isEqualTo(inOrder);
        assertThat(inOrder.stream().map(End::outcome))
                .containsExactlyElementsOf(
                        histories.all().stream().map(this::headline).toList());
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

    private List<End> published(PublishedHistories histories, List<Integer> months) throws IOException {
        var ids = histories.ids();
        for (var month : months) {
            imports.ofText(histories.street(ids, month));
            imports.ofText(histories.outcomes(ids, month));
        }
        return ends(ids);
    }

    private List<End> atOnce(PublishedHistories histories) throws IOException {
        var ids = histories.ids();
        imports.ofText(histories.files(ids));
        return ends(ids);
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
