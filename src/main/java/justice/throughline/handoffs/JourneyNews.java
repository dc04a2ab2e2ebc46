package justice.throughline.handoffs;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import justice.throughline.engine.Command;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.shared.Proof;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells a journey that waits what became of its hand-off, from the transaction of the step. */
@Component
class JourneyNews {

    private static final Set<Step> ANSWERS = EnumSet.of(Step.ACCEPT, Step.ACCEPT_PARTLY, Step.REFUSE, Step.REDIRECT);

    private final HandOffRows rows;
    private final JourneyHandOffs journeys;
    private final EngineOutbox outbox;

    JourneyNews(HandOffRows rows, JourneyHandOffs journeys, EngineOutbox outbox) {
        this.rows = rows;
        this.journeys = journeys;
        this.outbox = outbox;
    }

    /** Before it is no longer waited for. */
    @EventListener
    @Order(0)
    void tell(HandOffMoved moved) {
        var handOff = moved.handOff();
        var move = moved.move();
        // its journey itself took the step, or goes on from the task with which it was taken
        if (move.actor().equals(Handoffs.JOURNEY) || move.proof().kind() == Proof.Kind.TASK) return;
        if (ANSWERS.contains(move.step()) && rows.awaited(handOff.id())) {
            tell(HandOffMessages.ANSWERED, handOff, handOff.attempt(), Map.of("handOffAnswer", journeys.code(handOff)));
        } else if (move.step() == Step.OFFER && handOff.attempt() > 1 && rows.awaited(handOff.id())) {
            var offered = variables(journeys.offered(handOff));
            tell(HandOffMessages.OFFERED_AGAIN, handOff, handOff.attempt() - 1, offered);
        }
    }

    private void tell(String message, HandOff handOff, int attempt, Map<String, String> variables) {
        outbox.keep(Command.message(message, JourneyHandOffs.name(handOff, attempt), variables));
    }

    private static Map<String, String> variables(JourneyHandOffs.Offered offered) {
        return Map.of(
                "handOffOffer", offered.handOffOffer(),
                "handOffAnswer", offered.handOffAnswer(),
                "handOffAskAt", offered.handOffAskAt().toString(),
                "handOffTakeUpAt", offered.handOffTakeUpAt().toString());
    }
}
