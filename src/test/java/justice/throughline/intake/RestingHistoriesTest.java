package justice.throughline.intake;

import static justice.throughline.intake.PoliceUkText.outcomes;
import static justice.throughline.intake.PoliceUkText.street;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import justice.throughline.ThroughlineTest;
import justice.throughline.casefile.OutcomeCategories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Where generated crimes and their journeys end that rest between the files, in order and reversed, or run while the files
 * come, or begin after the last.
 */
@ThroughlineTest
class RestingHistoriesTest {

    private static final int HISTORIES = Integer.getInteger("histories", 32);

    @Autowired
    private ImportDriver imports;

    @Autowired
    private OutcomeCategories categories;

    @Autowired
    private JourneyEnds ends;

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

    private List<JourneyEnds.End> published(List<PublishedHistory> histories, List<Integer> months, boolean resting)
            throws IOException {
        var ids = ids();
        for (var month : months) {
            imports.ofText(street(rows(histories, ids, true, month)), outcomes(rows(histories, ids, false, month)));
            if (resting) ends.settled(ids);
        }
        return ends.settled(ids);
    }

    private List<JourneyEnds.End> atOnce(List<PublishedHistory> histories) throws IOException {
        var ids = ids();
        List<String> files = new ArrayList<>();
        for (var month = PublishedHistory.MONTHS; month > 0; month--) {
            files.add(outcomes(rows(histories, ids, false, month)));
            files.add(street(rows(histories, ids, true, month)));
        }
        imports.ofText(files.toArray(String[]::new));
        return ends.settled(ids);
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
}
