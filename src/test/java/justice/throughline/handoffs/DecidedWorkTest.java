package justice.throughline.handoffs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import justice.throughline.shared.Proof;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import justice.throughline.testing.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Work for a decision is done by the task in which it was decided, and by no other. */
@DeskTest
class DecidedWorkTest {

    @Autowired
    private JourneyHandOffs journeys;

    @Autowired
    private JourneyOutcomes outcomes;

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private Desk desk;

    private UUID caseId = new UUID(0, 0);
    private long run;

    @BeforeEach
    void offer() {
        caseId = desk.newCase("robbery");
        run = desk.step(caseId, "charging", "Task_HandToProsecution");
        journeys.offer(caseId, "H-13", "CPS", run, run);
    }

    @Test
    void shouldBeDoneByWhoeverOfItsReceiversDeskHasDecided() {
        take(Step.ACCEPT);
        var task = completed("cps.charging");
        desk.settle(desk.task(caseId, "charging", "Task_MakeChargingDecision", "cps.charging", null, 1));

        decided();

        assertThat(handOff().state()).isEqualTo(State.DONE);
        assertThat(last()).returns("CPS", HandOffEvent::party).returns(Proof.task(task), HandOffEvent::proof);
    }

    @Test
    void shouldStayOpenWhenNobodyOfItsDeskHasDecided() {
        take(Step.ACCEPT);
        completed("police.charging");

        decided();

        assertThat(handOff().state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void shouldNotTakeAnotherTaskOfItsDeskForTheDecision() {
        take(Step.ACCEPT);
        desk.settle(desk.task(caseId, "charging", "Task_MakeChargingDecision", "cps.charging", null, 1));

        decided();

        assertThat(handOff().state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void shouldNotTakeTheDecisionOfAnotherRunOfTheJourney() {
        take(Step.ACCEPT);
        var other = desk.step(caseId, "charging", "Task_RecordOutcome");
        completed("cps.charging", other);

        outcomes.record(caseId, "charged", "journey:" + desk.nextKey(), other);

        assertThat(handOff().state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void shouldBeDoneOnceItIsAcceptedWhenTheDecisionCameBefore() {
        var task = completed("cps.charging");
        decided();
        assertThat(handOff().state()).isEqualTo(State.DELIVERED);

        take(Step.ACCEPT);

        assertThat(handOff().state()).isEqualTo(State.DONE);
        assertThat(last())
                .returns(Step.FINISH, HandOffEvent::step)
                .returns("somebody", HandOffEvent::actor)
                .returns(Proof.task(task), HandOffEvent::proof);
    }

    @Test
    void shouldNotBeDoneByADecisionBeforeItWasOfferedAgain() {
        completed("cps.charging");
        decided();
        handoffs.take(handOff().id(), Move.of(Step.REFUSE, Said.by("priya")).because(Set.of("no-mg3"), "None."));
        take(Step.OFFER);

        take(Step.ACCEPT);

        assertThat(handOff().state()).isEqualTo(State.ACCEPTED);
    }

    private long completed(String at) {
        return completed(at, run);
    }

    private long completed(String at, long step) {
        var task = desk.task(caseId, "charging", "Task_MakeChargingDecision", at, null, 1);
        desk.inRun(task, step);
        desk.settle(task);
        return task;
    }

    private void decided() {
        outcomes.record(caseId, "charged", "journey:" + desk.nextKey(), run);
    }

    private void take(Step step) {
        handoffs.take(handOff().id(), Move.of(step, Said.by("priya")));
    }

    private HandOff handOff() {
        return handoffs.ofCase(caseId).getFirst();
    }

    private HandOffEvent last() {
        return handoffs.events(handOff().id()).getLast();
    }
}
