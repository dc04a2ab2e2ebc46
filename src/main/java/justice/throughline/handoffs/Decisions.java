package justice.throughline.handoffs;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What receivers have decided here before they had accepted the work for it. */
@Component
class Decisions {

    private static final Pattern OF_A_JOURNEY = Pattern.compile("journey:([0-9]{1,18}):.*");

    private final DecisionRows decisions;
    private final HandOffRows handOffs;
    private final JourneyRuns runs;

    Decisions(DecisionRows decisions, HandOffRows handOffs, JourneyRuns runs) {
        this.decisions = decisions;
        this.handOffs = handOffs;
        this.runs = runs;
    }

    /** Whether the task belongs to the run of the journey that handed it over; not where no journey did. */
    boolean isOfItsRun(UUID handOff, long task) {
        var key = OF_A_JOURNEY.matcher(handOffs.key(handOff));
        return key.matches() && runs.areOfOne(Long.parseLong(key.group(1)), task);
    }

    /** Of this offer, which nobody else changes now; a later decision takes the place of an earlier one. */
    void keep(HandOff locked, By by) {
        decisions
                .findById(Decision.key(locked))
                .ifPresentOrElse(known -> known.decideAnew(by), () -> decisions.save(new Decision(locked, by)));
    }

    /** Who decided before this offer was accepted. */
    Optional<By> of(HandOff handOff) {
        return decisions.findById(Decision.key(handOff)).map(Decision::by);
    }
}
