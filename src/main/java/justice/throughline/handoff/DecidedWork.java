package justice.throughline.handoff;

import justice.throughline.casefile.OutcomeRecorded;
import justice.throughline.shared.Proof;
import justice.throughline.tasks.Completion;
import justice.throughline.tasks.Completions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Work for a decision, at a desk here, is done when somebody of that desk has decided; else it stays open. */
@Component
class DecidedWork {

    private final Handoffs handoffs;
    private final HandOffCatalogue catalogue;
    private final PartnerSettings settings;
    private final Completions completions;

    DecidedWork(Handoffs handoffs, HandOffCatalogue catalogue, PartnerSettings settings, Completions completions) {
        this.handoffs = handoffs;
        this.catalogue = catalogue;
        this.settings = settings;
        this.completions = completions;
    }

    @EventListener
    void decided(OutcomeRecorded decision) {
        var waiting = handoffs.ofCase(decision.caseId()).stream()
                .filter(handOff -> catalogue.kind(handOff.kind()).doneByOutcome())
                .filter(handOff -> handOff.state().ownedByReceiver() && handOff.state() != State.DONE)
                .toList();
        if (waiting.isEmpty()) return;
        completions.last(decision.caseId()).ifPresent(task -> waiting.stream()
                .filter(handOff -> isOf(task, handOff))
                .forEach(handOff -> handoffs.take(
                        handOff.id(), Move.of(Step.FINISH, new By(task.username(), Proof.task(task.taskKey()))))));
    }

    private boolean isOf(Completion task, HandOff handOff) {
        return !settings.has(handOff.to())
                && task.desks().contains(catalogue.party(handOff.to()).desk());
    }
}
