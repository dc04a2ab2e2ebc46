package justice.throughline.journeystart;

import java.util.List;
import java.util.UUID;
import justice.throughline.casefile.LateOutcomes;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts journeys anew in the phase that what was published leaves their cases in. */
@Service
public class JourneyRestarts {

    private static final int AT_ONCE = 50;

    private final LateOutcomes late;
    private final JourneyQueue queue;

    JourneyRestarts(LateOutcomes late, JourneyQueue queue) {
        this.late = late;
        this.queue = queue;
    }

    /** @param step in which the journey that is under way ends; for it, this happens once */
    @Transactional
    public void follow(UUID caseId, String step) {
        late.follow(caseId, step).ifPresent(open -> queue.putAnew(List.of(open)));
    }

    @Scheduled(fixedDelayString = "${throughline.journeystart.tick:500ms}")
    @Transactional
    void reopenClosed() {
        late.closed(AT_ONCE).forEach(caseId -> follow(caseId, "import:" + UUID.randomUUID()));
    }

    @Scheduled(fixedDelayString = "PT1M")
    void tellAgain() {
        late.tellAgain();
    }
}
