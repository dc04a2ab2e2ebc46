package justice.throughline.tasks;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import justice.throughline.casefile.CaseWords;
import justice.throughline.casefile.LateOutcomes;
import justice.throughline.casefile.Publication;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import justice.throughline.shared.When;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why a task that was open is over, as far as the record says. */
@Component
@SqlForSets("the exporter writes the engine's journal; here it is read")
class Overtaken {

    private final JdbcClient jdbc;
    private final LateOutcomes published;
    private final CaseWords words;

    Overtaken(JdbcClient jdbc, LateOutcomes published, CaseWords words) {
        this.jdbc = jdbc;
        this.published = published;
        this.words = words;
    }

    /** Names the outcome that was published where that has taken the task away. */
    TaskRefusal why(OpenTask task) {
        return withdrawn(task.key())
                .flatMap(at -> published.followed(task.caseId()).stream()
                        .filter(each -> each.tookAway(at))
                        .findFirst())
                .map(this::refusal)
                .orElseGet(TaskRefusal::over);
    }

    private TaskRefusal refusal(Publication publication) {
        var month = publication.month();
        var outcome = words.outcome(publication.outcome());
        return month == null
                ? TaskRefusal.overtaken(outcome)
                : TaskRefusal.overtaken(outcome, When.month(YearMonth.from(month)));
    }

    private Optional<Instant> withdrawn(long key) {
        return jdbc.sql("select ended_at from journal.user_task where key = ? and state = 'CANCELED'")
                .param(key)
                .query((row, number) -> Times.ofColumn(row, "ended_at"))
                .optional();
    }
}
