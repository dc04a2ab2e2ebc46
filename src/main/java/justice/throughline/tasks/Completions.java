package justice.throughline.tasks;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.engine.EngineOutbox;
import org.springframework.stereotype.Service;

/** What people have completed, for the steps of the journey that follow it. */
@Service
public class Completions {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final WishRows rows;
    private final EngineOutbox outbox;
    private final InstantSource clock;

    Completions(WishRows rows, EngineOutbox outbox, InstantSource clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Waits a moment until what people completed in this case has had its effects: the engine goes on before they are
     * written, and a step that follows must not come before them. Call it outside a transaction.
     *
     * @throws IllegalStateException when they cannot be written now
     */
    public void await(UUID caseId) {
        Patience.await(LONGEST, () -> {
            var open = rows.openCompletions(caseId, clock.instant());
            if (!open.stream().map(UUID::toString).allMatch(outbox::lookInRecord)) {
                throw new IllegalStateException(
                        "What follows from a completion in case " + caseId + " is not written yet");
            }
            return open.isEmpty() ? Optional.of(caseId) : Optional.empty();
        });
    }
}
