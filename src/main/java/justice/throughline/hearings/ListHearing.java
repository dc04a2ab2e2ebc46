package justice.throughline.hearings;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import justice.throughline.access.Staff;
import justice.throughline.casefile.CaseHearing;
import justice.throughline.casefile.CourtHearings;
import justice.throughline.casefile.HearingSaid;
import justice.throughline.casefile.HearingState;
import justice.throughline.shared.Proof;
import justice.throughline.shared.When;
import justice.throughline.tasks.OpenTask;
import justice.throughline.tasks.TaskAside;
import justice.throughline.tasks.TaskDone;
import justice.throughline.tasks.TaskGuard;
import justice.throughline.tasks.TaskVariables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The task "List hearing": it shows what is listed already, as by a court's own list; refused for a day on which the case
 * cannot be heard, and kept in the record of the case.
 */
@Component
class ListHearing implements TaskAside, TaskGuard {

    private static final String TASK = "Task_ListHearing";
    private static final String DATE = "hearingDate";

    private final CourtHearings hearings;
    private final DayWords words;
    private final TaskVariables variables;

    ListHearing(CourtHearings hearings, DayWords words, TaskVariables variables) {
        this.hearings = hearings;
        this.words = words;
        this.variables = variables;
    }

    @Override
    public Optional<Aside> of(OpenTask task, Staff staff) {
        if (!TASK.equals(task.elementId())) return Optional.empty();
        var listed = hearings.ofCase(task.caseId()).stream()
                .filter(hearing -> hearing.state() == HearingState.LISTED)
                .toList();
        return listed.isEmpty() ? Optional.empty() : Optional.of(new Aside("hearings/task", listed));
    }

    @Override
    public Map<String, String> wrong(OpenTask task, Map<String, Object> answers) {
        if (!TASK.equals(task.elementId())) return Map.of();
        return words.whyNone(task.caseId())
                .or(() -> words.why(task.caseId(), date(answers)))
                .map(why -> Map.of(DATE, why))
                .orElse(Map.of());
    }

    @EventListener
    void done(TaskDone done) {
        if (!TASK.equals(done.elementId()) || isListed(done)) return;
        var at = date(done.answers()).atZone(When.BRITISH);
        hearings.list(
                done.caseId(),
                new CaseHearing(
                        at.toLocalDate(),
                        at.toLocalTime().truncatedTo(ChronoUnit.MINUTES),
                        variables.of(done.key(), "courtVenue").orElse("unknown"),
                        null,
                        kind(done.answers()),
                        null,
                        CaseHearing.TASK,
                        null),
                new HearingSaid(done.actor(), HearingSaid.COURT, done.at(), Proof.task(done.key())));
    }

    /** A completion that is made again, after our records had lost it, may have left the hearing all the same. */
    private boolean isListed(TaskDone done) {
        var proof = Proof.task(done.key());
        return hearings.ofCase(done.caseId()).stream()
                .flatMap(hearing -> hearing.steps().stream())
                .anyMatch(step -> step.said().proof().equals(proof));
    }

    private static Instant date(Map<String, Object> answers) {
        return Instant.parse(String.valueOf(answers.get(DATE)));
    }

    private static @Nullable String kind(Map<String, Object> answers) {
        return Objects.toString(answers.get("hearingKind"), null);
    }
}
