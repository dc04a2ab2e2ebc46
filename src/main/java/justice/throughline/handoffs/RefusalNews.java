package justice.throughline.handoffs;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import justice.throughline.engine.Command;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.partners.PartnerSettings;
import justice.throughline.shared.Proof;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives the sender a task for what came back, from the transaction of the step, unless its journey has it repaired; and
 * takes the task away when that was dealt with on the page of the hand-off.
 */
@Component
class RefusalNews {

    private static final Set<Step> BACK = EnumSet.of(Step.REFUSE, Step.REDIRECT, Step.RETURN);
    private static final Set<Step> ACCEPTED = EnumSet.of(Step.ACCEPT, Step.ACCEPT_PARTLY);

    private final Handoffs handoffs;
    private final HandOffRows rows;
    private final HandOffCatalogue catalogue;
    private final PartnerSettings settings;
    private final JourneyHandOffs journeys;
    private final EngineOutbox outbox;

    RefusalNews(
            Handoffs handoffs,
            HandOffRows rows,
            HandOffCatalogue catalogue,
            PartnerSettings settings,
            JourneyHandOffs journeys,
            EngineOutbox outbox) {
        this.handoffs = handoffs;
        this.rows = rows;
        this.catalogue = catalogue;
        this.settings = settings;
        this.journeys = journeys;
        this.outbox = outbox;
    }

    /** After {@link JourneyNews}. */
    @EventListener
    @Order
    void tell(HandOffMoved moved) {
        var handOff = moved.handOff();
        var step = moved.move().step();
        if (ACCEPTED.contains(step)) {
            handoffs.stopAwaiting(handOff.id());
        } else if (BACK.contains(step) && handOff.state().backAtSender() && !isTakenCareOf(handOff)) {
            raise(handOff);
        } else if (step == Step.OFFER && handOff.attempt() > 1) {
            takeAway(moved, handOff.attempt() - 1);
        } else if (step == Step.WITHDRAW || step == Step.ACCEPT_REFUSAL) {
            takeAway(moved, handOff.attempt());
        }
    }

    private void raise(HandOff handOff) {
        var offered = journeys.offered(handOff);
        outbox.keep(Command.message(
                HandOffMessages.REFUSED,
                offered.handOffOffer(),
                Map.of(
                        "caseId", handOff.caseId().toString(),
                        "handOffOffer", offered.handOffOffer(),
                        "senderDesk", catalogue.party(handOff.from()).desk(),
                        "handOffAskAt", offered.handOffAskAt().toString())));
    }

    /** With a task somebody has dealt with it by that task. */
    private void takeAway(HandOffMoved moved, int attempt) {
        if (moved.move().proof().kind() == Proof.Kind.TASK
                || rows.awaited(moved.handOff().id())) return;
        outbox.keep(Command.message(
                HandOffMessages.REFUSAL_DEALT_WITH, JourneyHandOffs.name(moved.handOff(), attempt), Map.of()));
    }

    /** Its journey has it repaired, or the system of its sender, which has offered it. */
    private boolean isTakenCareOf(HandOff handOff) {
        if (settings.has(handOff.from()) && handoffs.cameFromSystem(handOff.id())) return true;
        return rows.awaited(handOff.id())
                && (settings.has(handOff.to()) || catalogue.kind(handOff.kind()).triaged());
    }
}
