package justice.throughline.handoffs;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import justice.throughline.shared.Proof;
import justice.throughline.tasks.Completion;
import justice.throughline.tasks.Completions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Work for a decision is done when somebody of its receiver's desk here has decided in the run of the journey that handed it
 * over, also where the receiver has a system of its own; else it stays open. A decision that comes before the receiver has
 * accepted is kept until it does. A receiver's system that has said so before is believed, and is known already afterwards.
 */
@Component
class DecidedWork {

    private static final Set<Step> ACCEPTED = EnumSet.of(Step.ACCEPT, Step.ACCEPT_PARTLY);

    private final Handoffs handoffs;
    private final HandOffCatalogue catalogue;
    private final Completions completions;
    private final Decisions decisions;

    DecidedWork(Handoffs handoffs, HandOffCatalogue catalogue, Completions completions, Decisions decisions) {
        this.handoffs = handoffs;
        this.catalogue = catalogue;
        this.completions = completions;
        this.decisions = decisions;
    }

    /** What was decided in this process is being recorded; the task there of the receiver's desk proves it. */
    void decided(UUID caseId, long processInstance) {
        for (var handOff : handoffs.ofCase(caseId)) {
            if (!catalogue.kind(handOff.kind()).doneByOutcome()) continue;
            completions
                    .lastIn(processInstance, catalogue.party(handOff.to()).desk())
                    .filter(task -> decisions.isOfItsRun(handOff.id(), task.taskKey()))
                    .ifPresent(task -> settle(handoffs.locked(handOff.id()), task));
        }
    }

    private void settle(HandOff handOff, Completion task) {
        var by = new By(task.actor(), Proof.task(task.taskKey()));
        if (isOpen(handOff)) {
            handoffs.take(handOff.id(), Move.of(Step.FINISH, by));
        } else if (handOff.state().undecided() || handOff.state() == State.WITHDRAWN) {
            decisions.keep(handOff, by);
        }
    }

    /** Last, so that everybody hears of the acceptance first. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void accepted(HandOffMoved moved) {
        if (!ACCEPTED.contains(moved.move().step())) return;
        var handOff = handoffs.locked(moved.handOff().id());
        if (!isOpen(handOff)) return;
        decisions.of(handOff).ifPresent(by -> handoffs.take(handOff.id(), Move.of(Step.FINISH, by)));
    }

    private static boolean isOpen(HandOff handOff) {
        return handOff.state().ownedByReceiver() && handOff.state() != State.DONE;
    }
}
