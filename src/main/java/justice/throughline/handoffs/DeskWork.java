package justice.throughline.handoffs;

import justice.throughline.shared.Proof;
import justice.throughline.tasks.TaskDone;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Somebody at a desk has done a task of a case. Where it asked for the answer to an offer they have given it; what the page
 * of the task said that they confirm is received; where both sides were to confer, they have.
 */
@Component
class DeskWork {

    private static final String ANSWER = "receiverAnswer";
    private static final String CONFERENCE = "Task_HoldConference";

    private final Handoffs handoffs;
    private final JourneyHandOffs journeys;
    private final Receipts receipts;

    DeskWork(Handoffs handoffs, JourneyHandOffs journeys, Receipts receipts) {
        this.handoffs = handoffs;
        this.journeys = journeys;
        this.receipts = receipts;
    }

    @EventListener
    void done(TaskDone done) {
        var by = new By(done.actor(), Proof.task(done.key()));
        var all = handoffs.ofCase(done.caseId()).stream()
                .filter(each -> each.conferenceDue() || each.state().undecided() && receipts.isHere(each))
                .toList();
        if (all.isEmpty()) return;
        var task = done.asItWas().get();
        if (done.alone()) {
            receipts.confirmedBy(task, all).forEach(each -> handoffs.take(each.id(), Move.of(Step.ACCEPT, by)));
        }
        for (var each : all) {
            if (each.conferenceDue() && done.elementId().equals(CONFERENCE)) {
                handoffs.take(each.id(), Move.of(Step.CONFER, by));
            } else if (each.state().undecided() && receipts.isAskedOfReceiver(each, task)) {
                answer(each, done.answers().get(ANSWER), by);
            }
        }
    }

    private void answer(HandOff handOff, @Nullable Object given, By by) {
        if (!(given instanceof String answer)) return;
        handoffs.take(handOff.id(), journeys.move(answer, by));
        if (answer.equals(JourneyHandOffs.DONE)) handoffs.take(handOff.id(), Move.of(Step.FINISH, by));
    }
}
