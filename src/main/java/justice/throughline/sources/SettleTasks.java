package justice.throughline.sources;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import justice.throughline.casefile.SourceConflict;
import justice.throughline.casefile.SourceConflicts;
import justice.throughline.engine.Command;
import justice.throughline.engine.EngineOutbox;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks once about each conflict, of whatever case, and takes the task back when later files do away with it. */
@Component
class SettleTasks {

    private static final int AT_ONCE = 200;

    private final SourceConflicts conflicts;
    private final EngineOutbox outbox;
    private final InstantSource clock;

    SettleTasks(SourceConflicts conflicts, EngineOutbox outbox, InstantSource clock) {
        this.conflicts = conflicts;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${throughline.sources.tick:2s}")
    @Transactional
    public void work() {
        var at = clock.instant();
        conflicts.ask(AT_ONCE, at, this::ask);
        conflicts.standDown(AT_ONCE, (caseId, id) -> keep(SourceMessages.GONE, id, Map.of()));
    }

    private void ask(UUID caseId, SourceConflict conflict) {
        var id = conflict.id();
        var variables =
                Map.of("caseId", caseId.toString(), "conflictId", id.toString(), "conflictKind", conflict.kind());
        keep(SourceMessages.FOUND, id, variables);
    }

    /** What a later file brings back is asked again. */
    private void keep(String message, UUID conflict, Map<String, ?> variables) {
        var once = "%s:%s:%s".formatted(message, conflict, clock.instant());
        outbox.keep(Command.message(once, message, conflict.toString(), variables));
    }
}
