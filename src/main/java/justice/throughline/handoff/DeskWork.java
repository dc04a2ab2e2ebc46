package justice.throughline.handoff;

import java.util.Map;
import justice.throughline.tasks.TaskDone;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Somebody at a desk has done a task of a case. Where that desk had been offered the case, the work proves that it was
 * taken, or the answer says that it was not; where both sides were to confer, they have.
 */
@Component
class DeskWork {

    private static final String ANSWER = "receiverAnswer";
    private static final String CONFERENCE = "Task_HoldConference";

    private final Handoffs handoffs;
    private final JourneyHandOffs journeys;
    private final HandOffCatalogue catalogue;
    private final PartnerSettings settings;

    DeskWork(Handoffs handoffs, JourneyHandOffs journeys, HandOffCatalogue catalogue, PartnerSettings settings) {
        this.handoffs = handoffs;
        this.journeys = journeys;
        this.catalogue = catalogue;
        this.settings = settings;
    }

    @EventListener
    void done(TaskDone done) {
        for (var each : handoffs.ofCase(done.task().caseId())) {
            if (each.conferenceDue() && done.task().elementId().equals(CONFERENCE)) {
                handoffs.take(each.id(), proven(Move.of(Step.CONFER, done.username()), done));
            } else if (each.state() == State.VALIDATED && isReceiver(each, done)) {
                answer(each, done);
            }
        }
    }

    private void answer(HandOff handOff, TaskDone done) {
        var answer = String.valueOf(done.answers().getOrDefault(ANSWER, JourneyHandOffs.ACCEPTED));
        handoffs.take(handOff.id(), proven(journeys.move(answer, done.username()), done));
        if (answer.equals(JourneyHandOffs.DONE)) {
            handoffs.take(handOff.id(), proven(Move.of(Step.FINISH, done.username()), done));
        }
    }

    private boolean isReceiver(HandOff handOff, TaskDone done) {
        return !settings.has(handOff.to())
                && done.task().desks().contains(catalogue.party(handOff.to()).desk());
    }

    private static Move proven(Move move, TaskDone done) {
        return move.provenBy(Map.of(JourneyNews.TASK, String.valueOf(done.task().key())));
    }
}
