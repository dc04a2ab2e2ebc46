package justice.throughline.handoffs;

import java.util.Optional;
import justice.throughline.clocks.ClockLine;
import justice.throughline.clocks.EndProvenElsewhere;
import org.springframework.stereotype.Component;

/** Nobody stops the clock of a hand-off by saying that it is done: its receiver answers, and says that the work is done. */
@Component
class HandOffEnds implements EndProvenElsewhere {

    private final Duties duties;

    HandOffEnds(Duties duties) {
        this.duties = duties;
    }

    @Override
    public Optional<String> whyNotDone(ClockLine clock) {
        return duties.ofClock(clock.id())
                .filter(duty -> duty.endedAt() == null)
                .map(duty -> duty.part() == Part.ANSWER ? "clock-answered-first" : "clock-finished-first");
    }
}
