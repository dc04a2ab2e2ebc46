package justice.throughline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import justice.throughline.ThroughlineTest;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.handoffs.HandOff;
import justice.throughline.handoffs.HandOffEvent;
import justice.throughline.handoffs.Handoffs;
import justice.throughline.handoffs.Move;
import justice.throughline.handoffs.Offer;
import justice.throughline.handoffs.State;
import justice.throughline.handoffs.Step;
import justice.throughline.shared.Proof;
import justice.throughline.tasks.OpenTask;
import justice.throughline.tasks.OpenTasks;
import justice.throughline.tasks.TaskDesk;
import justice.throughline.testing.CaseRecords;
import justice.throughline.testing.Said;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A hand-off that no journey waits for came back: its sender has a task for it. */
@ThroughlineTest
class AnswerRefusalProcessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Staff POLICE = new Staff("paul", "Paul", Set.of("police.charging"), Set.of(Role.CASEWORKER));

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private CaseRecords cases;

    @Test
    void shouldBeOfferedAgainByTheSendersDesk() {
        var handOff = refused("H-06", "threshold-not-met");

        answer(handOff, "offer-again");

        await().atMost(PATIENCE).until(() -> now(handOff).attempt() == 2);
        assertThat(saying(handOff, Step.OFFER).getLast())
                .returns("paul", HandOffEvent::actor)
                .returns("POLICE", HandOffEvent::party)
                .returns(Proof.Kind.TASK, event -> event.proof().kind());
    }

    @Test
    void shouldEndWithTheSendersReasonWhereTheRefusalIsAccepted() {
        var handOff = refused("H-06", "threshold-not-met");

        answer(handOff, "done-otherwise");

        await().atMost(PATIENCE).until(() -> now(handOff).state() == State.ENDED);
        assertThat(saying(handOff, Step.ACCEPT_REFUSAL).getLast())
                .returns(List.of("done-otherwise"), HandOffEvent::reasons)
                .returns("paul", HandOffEvent::actor);
    }

    @Test
    void shouldGoAwayWhenItWasDealtWithOnThePageOfTheHandOff() {
        var handOff = refused("H-06", "threshold-not-met");
        var task = task(handOff);

        handoffs.take(handOff.id(), Move.of(Step.OFFER, Said.by("paul")));

        await().atMost(PATIENCE).until(() -> tasks.find(task.key()).isEmpty());
    }

    @Test
    void shouldComeBackWhereItMayNotBeOfferedAsItIs() {
        var handOff = refused("H-06", "threshold-not-met");
        var first = task(handOff);
        handoffs.take(handOff.id(), Move.of(Step.OFFER, Said.by("paul")));
        await().atMost(PATIENCE).until(() -> tasks.find(first.key()).isEmpty());
        for (int bounce = 2; bounce <= 3; bounce++) {
            refuse(handOff, "threshold-not-met");
            if (bounce < 3) handoffs.take(handOff.id(), Move.of(Step.OFFER, Said.by("paul")));
        }
        await().atMost(PATIENCE)
                .until(() -> tasks.ofCases(Set.of(handOff.caseId())).size() == 1);
        var before = task(handOff);

        answer(handOff, "offer-again");

        await().atMost(PATIENCE).until(() -> task(handOff).key() != before.key());
        assertThat(now(handOff)).returns(State.REFUSED, HandOff::state).returns(true, HandOff::conferenceDue);
    }

    private HandOff refused(String kind, String reason) {
        var caseId = cases.open("robbery");
        handoffs.offer(Offer.of(kind, caseId, "test:" + UUID.randomUUID()));
        var handOff = handoffs.ofCase(caseId).getFirst();
        refuse(handOff, reason);
        return handOff;
    }

    private void refuse(HandOff handOff, String reason) {
        handoffs.take(handOff.id(), Move.of(Step.REFUSE, Said.by("council")).because(Set.of(reason), "No."));
    }

    private void answer(HandOff handOff, String answer) {
        desk.complete(task(handOff).key(), POLICE, Map.of("refusalAnswer", answer));
    }

    private OpenTask task(HandOff handOff) {
        return await().atMost(PATIENCE)
                .until(
                        () -> tasks.ofCases(Set.of(handOff.caseId())).stream()
                                .filter(task -> task.elementId().equals("Task_DealWithRefusal"))
                                .toList(),
                        open -> !open.isEmpty())
                .getFirst();
    }

    private HandOff now(HandOff handOff) {
        return handoffs.detail(handOff.id()).handOff();
    }

    private List<HandOffEvent> saying(HandOff handOff, Step step) {
        return handoffs.events(handOff.id()).stream()
                .filter(event -> event.step() == step)
                .toList();
    }
}
