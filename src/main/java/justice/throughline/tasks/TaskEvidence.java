package justice.throughline.tasks;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.clocks.LedTo;
import justice.throughline.shared.Evidence;
import org.springframework.stereotype.Component;

/** The completion of a task as the proof of what follows from it. */
@Component
class TaskEvidence implements LedTo {

    private final Completions completions;
    private final EndedTasks ended;

    TaskEvidence(Completions completions, EndedTasks ended) {
        this.completions = completions;
        this.ended = ended;
    }

    @Override
    public Optional<Evidence> completed(UUID caseId, long processInstance, Instant since) {
        completions.await(caseId);
        return completions.lastIn(processInstance, since).map(Completion::evidence);
    }

    @Override
    public Optional<Evidence> completed(UUID caseId, long processInstance, Instant since, Instant until) {
        completions.await(caseId);
        return completions.lastIn(processInstance, since, until).map(Completion::evidence);
    }

    @Override
    public boolean knows(long processInstance, Instant since, Instant until) {
        return ended.anyIn(processInstance, since, until);
    }
}
