package justice.throughline.handoff;

import justice.throughline.casefile.OutcomeRecorded;
import justice.throughline.shared.Proof;
import justice.throughline.tasks.Completion;
import justice.throughline.tasks.Completions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Work for a decision is done when somebody of its receiver's desk here has decided, also where the receiver has a system of
 * its own; else it stays open. A receiver's system that has said so before is believed, and is known already afterwards.
 */
@Component
class DecidedWork {

    private final Handoffs handoffs;
    private final HandOffCatalogue catalogue;
    private final Completions completions;

    DecidedWork(Handoffs handoffs, HandOffCatalogue catalogue, Completions completions) {
        this.handoffs = handoffs;
        this.catalogue = catalogue;
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
        return task.desks().contains(catalogue.party(handOff.to()).desk());
    }
}
