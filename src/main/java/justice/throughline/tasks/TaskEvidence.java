package justice.throughline.tasks;

import java.util.Optional;
import java.util.UUID;
import justice.throughline.clocks.LedTo;
import justice.throughline.clocks.Powers;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.Proof;
import org.springframework.stereotype.Component;

/** The completion of a task as the proof of what follows from it. */
@Component
class TaskEvidence implements LedTo {

    private final Completions completions;

    TaskEvidence(Completions completions) {
        this.completions = completions;
    }

    @Override
    public Optional<Evidence> completed(UUID caseId, long processInstance) {
        completions.await(caseId);
        return completions.lastIn(processInstance).map(TaskEvidence::of);
    }

    private static Evidence of(Completion task) {
        return new Evidence(task.username(), Powers.partyOf(task.desks().getFirst()), Proof.task(task.taskKey()));
    }
}
