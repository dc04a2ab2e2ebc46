package justice.throughline.handoff;

import justice.throughline.casefile.OutcomeRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Work for a decision, at a desk here, is done when an outcome of the case is recorded. */
@Component
class DecidedWork {

    private final Handoffs handoffs;
    private final HandOffCatalogue catalogue;
    private final PartnerSettings settings;

    DecidedWork(Handoffs handoffs, HandOffCatalogue catalogue, PartnerSettings settings) {
        this.handoffs = handoffs;
        this.catalogue = catalogue;
        this.settings = settings;
    }

    @EventListener
    void decided(OutcomeRecorded decision) {
        handoffs.ofCase(decision.caseId()).stream()
                .filter(handOff -> catalogue.kind(handOff.kind()).doneByOutcome())
                .filter(handOff -> handOff.state().ownedByReceiver() && handOff.state() != State.DONE)
                .filter(handOff -> !settings.has(handOff.to()))
                .forEach(handOff -> handoffs.take(handOff.id(), Move.of(Step.FINISH, Handoffs.JOURNEY)));
    }
}
