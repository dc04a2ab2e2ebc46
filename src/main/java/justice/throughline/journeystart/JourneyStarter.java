package justice.throughline.journeystart;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.engine.Command;
import justice.throughline.engine.Engine;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.shared.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands the journeys that wait to the engine's outbox, a few at a time and no more while it has enough of them: what waits
 * here is still brought up to date, and is taken back when the case closes.
 */
@Component
class JourneyStarter {

    private static final int AT_ONCE = 50;

    private final JourneyStarts starts;
    private final CaseFiles cases;
    private final EngineOutbox outbox;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    JourneyStarter(
            JourneyStarts starts,
            CaseFiles cases,
            EngineOutbox outbox,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.starts = starts;
        this.cases = cases;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${throughline.journeystart.tick:500ms}")
    void startWaiting() {
        if (outbox.untold(Engine.CASE_REPORTED) >= AT_ONCE) return;
        List<JourneyStart> waiting = starts.waiting(Limit.of(AT_ONCE));
        if (!waiting.isEmpty()) {
            Map<UUID, String> open = cases.beginJourneys(
                    waiting.stream().map(JourneyStart::caseId).toList());
            takeBackAllBut(open.keySet(), waiting);
            handOver(open);
        }
    }

    private void takeBackAllBut(Set<UUID> open, List<JourneyStart> waiting) {
        waiting.stream()
                .filter(start -> !open.contains(start.caseId()))
                .forEach(start -> starts.takeBack(start.id(), start.changedAt()));
    }

    /** @param open with the jurisdiction of each */
    private void handOver(Map<UUID, String> open) {
        var cases = open.keySet().toArray(UUID[]::new);
        transaction.executeWithoutResult(status -> starts.lock(cases).forEach(start -> {
            outbox.keep(command(start).with("jurisdiction", Objects.requireNonNull(open.get(start.caseId()))));
            start.handOver(clock.instant());
        }));
    }

    private static Command command(JourneyStart start) {
        var command = Command.startJourney(
                start.id().toString(), start.caseId(), start.crimeType(), start.phase(), begin(start));
        return start.outcome() == null ? command : command.with("outcome", start.outcome());
    }

    private static @Nullable Instant begin(JourneyStart start) {
        return start.recordedOn() == null ? null : new Deadline.Day(start.recordedOn()).end();
    }
}
