package justice.throughline.handoffs;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps, in the transaction of each step, which clocks of the hand-off are to run; what that takes of the engine comes
 * later. Refused and redirected work is still to be accepted, so the sender's clock goes on; the receiver's begins when it
 * accepts.
 */
@Component
class HandOffSteps {

    private final HandOffDeadlines deadlines;
    private final InstantSource clock;

    HandOffSteps(HandOffDeadlines deadlines, InstantSource clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Before others, who may take the next step at once. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void taken(HandOffMoved moved) {
        var id = moved.handOff().id();
        var round = moved.handOff().attempt();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        switch (moved.move().step()) {
            case OFFER -> deadlines.begin(id, DeadlineKind.ANSWER, round, now);
            case ACCEPT, ACCEPT_PARTLY -> deadlines.accepted(id, round, now);
            case WITHDRAW, ACCEPT_REFUSAL -> deadlines.end(id, DeadlineKind.ANSWER, false, now);
            case FINISH -> deadlines.end(id, DeadlineKind.WORK, true, now);
            case RETURN -> deadlines.end(id, DeadlineKind.WORK, false, now);
            case DELIVER, VALIDATE, REFUSE, REDIRECT, START, CONFER, CORRECT -> {}
        }
    }
}
