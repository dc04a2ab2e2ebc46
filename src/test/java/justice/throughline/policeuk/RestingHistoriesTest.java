package justice.throughline.policeuk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
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
        var all = categories.all();
        var histories = PublishedHistories.of(HISTORIES, all);
        var months = PublishedHistories.months();

        var inOrder = published(histories, months, true);

        assertThat(published(histories, months.reversed(), true)).isEqualTo(inOrder);
        assertThat(published(histories, months, false)).isEqualTo(inOrder);
        assertThat(atOnce(histories)).isEqualTo(inOrder);
        assertThat(histories.all().stream()
                        .flatMap(each -> each.rows().stream())
                        .map(PublishedHistory.Row::outcome))
                .containsAll(all);
        assertThat(inOrder.stream().flatMap(end -> end.tasks().stream()).distinct())
                .contains("Task_Investigate", "Task_ListHearing", "Task_SettleSources");
    }

    private List<JourneyEnds.End> published(PublishedHistories histories, List<Integer> months, boolean resting)
            throws IOException {
        var ids = histories.ids();
        for (var month : months) {
            imports.ofText(histories.street(ids, month), histories.outcomes(ids, month));
            if (resting) ends.settled(ids);
        }
        return ends.settled(ids);
    }

    private List<JourneyEnds.End> atOnce(PublishedHistories histories) throws IOException {
        var ids = histories.ids();
        imports.ofText(histories.files(ids));
        return ends.settled(ids);
    }
}
