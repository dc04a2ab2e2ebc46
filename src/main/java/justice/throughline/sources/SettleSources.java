package justice.throughline.sources;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.access.Staff;
import justice.throughline.casefile.SourceConflict;
import justice.throughline.casefile.SourceConflicts;
import justice.throughline.shared.Words;
import justice.throughline.tasks.OpenTask;
import justice.throughline.tasks.TaskAside;
import justice.throughline.tasks.TaskDone;
import justice.throughline.tasks.TaskGuard;
import justice.throughline.tasks.TaskVariables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The task "Settle what the sources say": it shows both sides, and what is answered is kept beside them. */
@Component
class SettleSources implements TaskAside, TaskGuard {

    static final String TASK = "Task_SettleSources";

    private final SourceConflicts conflicts;
    private final TaskVariables variables;
    private final Words words;

    SettleSources(SourceConflicts conflicts, TaskVariables variables, Words words) {
        this.conflicts = conflicts;
        this.variables = variables;
        this.words = words;
    }

    @Override
    public Optional<Aside> of(OpenTask task, Staff staff) {
        if (!TASK.equals(task.elementId())) return Optional.empty();
        return conflict(task.key()).map(conflict -> new Aside("sources/task", conflict));
    }

    /** Nothing is answered before the journal has heard what it is about. */
    @Override
    public Map<String, String> wrong(OpenTask task, Map<String, Object> answers) {
        return TASK.equals(task.elementId()) && conflict(task.key()).isEmpty()
                ? Map.of("sourceThatHolds", words.of("sources.not-known-yet"))
                : Map.of();
    }

    @EventListener
    void done(TaskDone done) {
        if (!TASK.equals(done.elementId())) return;
        var answers = done.answers();
        conflicts.settle(
                conflict(done.key()).orElseThrow().id(),
                String.valueOf(answers.get("sourceThatHolds")),
                String.valueOf(answers.get("checkedWith")),
                done.evidence(),
                done.at());
    }

    private Optional<SourceConflict> conflict(long task) {
        return variables.of(task, "conflictId").map(UUID::fromString).flatMap(conflicts::find);
    }
}
