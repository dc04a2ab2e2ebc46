package justice.throughline.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import justice.throughline.shared.Deadline;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is due so many days after a day is due by the end of a day, not at the midnight after it. */
@DeskTest
class DueDaysTest {

    @Autowired
    private OpenTasks open;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Desk desk;

    @ParameterizedTest
    @CsvSource({
        "2023-06-29T23:00:00Z, 2023-06-29",
        "2023-12-30T00:00:00Z, 2023-12-29",
        // reckoned from the end of February, and from the end of August
        "2023-04-30T00:00:00Z, 2023-04-29",
        "2023-10-30T23:00:00Z, 2023-10-30"
    })
    void shouldBeDueByTheEndOfTheDayThatItWasReckonedTo(Instant due, LocalDate day) {
        assertThat(dueAt(due)).isEqualTo(Deadline.of(due, day));
    }

    @ParameterizedTest
    @CsvSource({"2023-06-29T22:59:59Z", "2023-06-29T23:00:00.001Z", "2023-06-29T10:00:00Z"})
    void shouldBeDueAtAMomentWhereItWasReckonedFromOne(Instant due) {
        assertThat(dueAt(due)).isEqualTo(Deadline.of(due, null));
    }

    /** As hours of detention can. */
    @ParameterizedTest
    @CsvSource({"2023-06-29T23:00:00Z", "2023-12-30T00:00:00Z"})
    void shouldBeDueAtTheMidnightAtWhichALimitEnds(Instant due) {
        var caseId = desk.newCase("burglary");
        var limit = desk.limit(caseId, "RUNNING", 1);
        jdbc.sql("update clocks.clock set due_at = ? where id = ?")
                .params(due.atOffset(ZoneOffset.UTC), limit)
                .update();

        assertThat(dueAt(due, caseId)).isEqualTo(Deadline.of(due, null));
        desk.forgetLimits();
    }

    private Deadline dueAt(Instant due) {
        return dueAt(due, desk.newCase("burglary"));
    }

    private Deadline dueAt(Instant due, UUID caseId) {
        var key = desk.investigate(caseId, "police.investigation", 1);
        jdbc.sql("update journal.user_task set due_at = ? where key = ?")
                .params(due.atOffset(ZoneOffset.UTC), key)
                .update();
        return Objects.requireNonNull(open.find(key).orElseThrow().due());
    }
}
