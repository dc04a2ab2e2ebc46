package justice.throughline.handoffs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is kept of the clocks of hand-offs. */
@Component
class HandOffDeadlines {

    private final DeadlineRows rows;

    HandOffDeadlines(DeadlineRows rows) {
        this.rows = rows;
    }

    /** Begins one unless it goes on already. */
    void begin(UUID handOffId, DeadlineKind part, int round, Instant at) {
        begin(rows.lock(handOffId), handOffId, part, round, at);
    }

    /** Ends the one that goes on, if any. */
    void end(UUID handOffId, DeadlineKind part, boolean met, Instant at) {
        end(rows.lock(handOffId), part, met, at);
    }

    /** What was to be answered is, and the work begins. */
    void accepted(UUID handOffId, int round, Instant at) {
        var all = rows.lock(handOffId);
        end(all, DeadlineKind.ANSWER, true, at);
        begin(all, handOffId, DeadlineKind.WORK, round, at);
    }

    /** It is as it should be; should it have ended meanwhile, it is looked at again. */
    void settle(HandOffDeadline deadline, @Nullable UUID clockId, @Nullable String without) {
        rows.lock(deadline.handOffId(), deadline.part(), deadline.round(), deadline.corrected())
                .ifPresent(kept -> kept.settle(deadline.endedAt(), clockId, without));
    }

    /** The one of the latest round. */
    Optional<HandOffDeadline> latest(UUID handOffId, DeadlineKind part) {
        return rows.latest(handOffId, part);
    }

    /** The one that this clock is kept for. */
    Optional<HandOffDeadline> ofClock(UUID clockId) {
        return rows.ofClock(clockId);
    }

    private void begin(List<KeptDeadline> all, UUID handOffId, DeadlineKind part, int round, Instant at) {
        var known = all.stream().anyMatch(kept -> kept.part() == part && (kept.goesOn() || kept.isOfRound(round)));
        if (!known) rows.save(new KeptDeadline(handOffId, part, round, at));
    }

    private static void end(List<KeptDeadline> all, DeadlineKind part, boolean met, Instant at) {
        all.stream().filter(kept -> kept.part() == part && kept.goesOn()).forEach(kept -> kept.end(met, at));
    }
}
