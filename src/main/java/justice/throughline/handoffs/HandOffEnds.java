package justice.throughline.handoffs;

import java.util.Optional;
import justice.throughline.clocks.ClockLine;
import justice.throughline.clocks.EndProvenElsewhere;
import org.springframework.stereotype.Component;

/** Nobody stops the clock of a hand-off by saying that it is done: its receiver answers, and says that the work is done. */
@Component
class HandOffEnds implements EndProvenElsewhere {

    private final HandOffDeadlines deadlines;

    HandOffEnds(HandOffDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public Optional<String> whyNotDone(ClockLine clock) {
        return deadlines
                .ofClock(clock.id())
                .filter(deadline -> deadline.endedAt() == null)
                .map(deadline ->
                        deadline.part() == DeadlineKind.ANSWER ? "clock-answered-first" : "clock-finished-first");
    }
}
