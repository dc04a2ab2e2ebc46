package justice.throughline.bulk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.tasks.TaskLine;
import justice.throughline.tasks.TaskVariables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Files a case with the outcome that its source has published: each task that asks for an outcome is answered with it, and
 * a supervisor agrees to what was proposed where that is what was published. What is still under investigation by the
 * record, and what asks for anything else, is left to people.
 */
@Component
class RecordedOutcome {

    private static final String PROPOSED = "proposedOutcome";
    private static final String REVIEW = "Task_ReviewInvestigation";
    private static final String STILL_OPEN = "under-investigation";

    /** The tasks that ask for an outcome, and the field that takes it. */
    private static final Map<String, String> FIELDS = Map.of(
            "Task_AllocateInvestigation",
            "allocation",
            "Task_Investigate",
            PROPOSED,
            "Task_RecordResult",
            "courtResult");

    private final CaseFiles cases;
    private final TaskVariables variables;

    RecordedOutcome(CaseFiles cases, TaskVariables variables) {
        this.cases = cases;
        this.variables = variables;
    }

    /** What it answers in each of these tasks, by key. */
    Map<Long, Answer> answers(List<TaskLine> tasks) {
        var recorded =
                cases.publishedOutcomes(tasks.stream().map(TaskLine::caseId).collect(Collectors.toSet()));
        var proposed = variables.of(
                tasks.stream()
                        .filter(task -> REVIEW.equals(task.elementId()))
                        .map(TaskLine::key)
                        .toList(),
                PROPOSED);
        return tasks.stream().collect(Collectors.toMap(TaskLine::key, task -> answer(task, recorded, proposed)));
    }

    private static Answer answer(TaskLine task, Map<UUID, String> recorded, Map<Long, String> proposed) {
        var outcome = recorded.get(task.caseId());
        if (outcome == null) return Answer.leave(null, "no-outcome");
        if (STILL_OPEN.equals(outcome)) return Answer.leave(outcome, "still-open");
        if (REVIEW.equals(task.elementId())) return reviewed(outcome, proposed.get(task.key()));
        var field = FIELDS.get(task.elementId());
        return field == null ? Answer.leave(outcome, "other-question") : Answer.of(outcome, Map.of(field, outcome));
    }

    private static Answer reviewed(String outcome, @Nullable String proposed) {
        return outcome.equals(proposed)
                ? Answer.of(outcome, Map.of("reviewDecision", "agree"))
                : Answer.leave(outcome, "proposed-otherwise");
    }
}
