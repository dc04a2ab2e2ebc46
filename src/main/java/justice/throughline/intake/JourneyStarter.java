package justice.throughline.intake;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.engine.Engine;
import justice.throughline.engine.EngineUnavailableException;
import justice.throughline.shared.Rest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts the journeys that wait, a few at a time, and leaves the engine alone for a while when it cannot take more. */
@Component
class JourneyStarter {

    private static final Logger LOG = LoggerFactory.getLogger(JourneyStarter.class);
    private static final int AT_ONCE = 50;
    private static final Duration SHORTEST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private final JourneyQueue queue;
    private final CaseFiles cases;
    private final Engine engine;
    private final TransactionTemplate transaction;
    private final Rest rest = new Rest();
    private Duration length = Duration.ZERO;

    JourneyStarter(JourneyQueue queue, CaseFiles cases, Engine engine, TransactionTemplate transaction) {
        this.queue = queue;
        this.cases = cases;
        this.engine = engine;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${throughline.intake.journeys-tick:500ms}")
    void startWaiting() {
        if (rest.goesOn()) {
            return;
        }
        List<JourneyStart> waiting = queue.waiting(AT_ONCE);
        if (!waiting.isEmpty()) {
            List<UUID> open = cases.beginJourneys(
                    waiting.stream().map(JourneyStart::caseId).toList());
            takeBackAllBut(open, waiting);
            publish(open);
        }
    }

    private void takeBackAllBut(List<UUID> open, List<JourneyStart> waiting) {
        Set<UUID> stillOpen = new HashSet<>(open);
        waiting.stream().filter(start -> !stillOpen.contains(start.caseId())).forEach(queue::takeBack);
    }

    private void publish(List<UUID> open) {
        transaction.executeWithoutResult(status -> {
            try {
                for (JourneyStart start : queue.lock(open)) {
                    engine.startJourney(
                            start.caseId(),
                            start.crimeType(),
                            start.phase(),
                            start.id().toString());
                    queue.published(start.id());
                }
                length = Duration.ZERO;
            } catch (EngineUnavailableException e) {
                rest(e);
            }
        });
    }

    private void rest(EngineUnavailableException reason) {
        Duration longer = length.isZero() ? SHORTEST_REST : length.multipliedBy(2);
        length = longer.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : longer;
        rest.begin(length);
        LOG.info("Journeys wait {} s: {}", length.toSeconds(), reason.getMessage());
    }
}
