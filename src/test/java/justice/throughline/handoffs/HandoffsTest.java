package justice.throughline.handoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import justice.throughline.testing.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
class HandoffsTest {

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private UUID caseId = new UUID(0, 0);

    @BeforeEach
    void openCase() {
        caseId = desk.newCase("burglary");
    }

    @Test
    void shouldKeepAnOfferOnce() {
        var key = "test:" + UUID.randomUUID();
        handoffs.offer(Offer.of("H-13", caseId, key));
        handoffs.offer(Offer.of("H-13", caseId, key));

        assertThat(handoffs.ofCase(caseId)).singleElement().satisfies(handOff -> {
            assertThat(handOff.owner()).isEqualTo("POLICE");
            assertThat(handoffs.detail(handOff.id()).lawfulBasis()).isEqualTo("law-enforcement");
            assertThat(handoffs.events(handOff.id()).getFirst().step()).isEqualTo(Step.OFFER);
        });
    }

    @Test
    void shouldOfferNothingWithoutALawfulBasis() {
        assertThatThrownBy(() -> handoffs.offer(Offer.of("H-04", caseId, "x")))
                .extracting("code")
                .isEqualTo("handoff-basis-missing");
        assertThat(handoffs.ofCase(caseId)).isEmpty();
    }

    @Test
    void shouldGoBackToTheSenderWhoRepairsAndOffersAgain() {
        var id = offered("H-17").id();
        handoffs.take(
                id,
                Move.of(Step.REFUSE, Said.by("prosecutor"))
                        .because(Set.of("no-disclosure-schedule"), "The schedule is missing."));
        var refused = handoffs.detail(id);
        assertThat(refused.ownerDesk()).isEqualTo("police.charging");
        assertThat(refused.acceptedAt()).isNull();

        handoffs.offerAgain(
                id,
                Map.of(),
                Set.of(),
                List.of(Artefact.of("MG6C", "schedule.pdf", new byte[] {1})),
                Said.by("supervisor"));
        handoffs.take(id, Move.of(Step.ACCEPT, Said.by("prosecutor")));

        var accepted = handoffs.detail(id);
        assertThat(accepted.handOff().state()).isEqualTo(State.ACCEPTED);
        assertThat(accepted.ownerDesk()).isEqualTo("cps.charging");
        assertThat(accepted.acceptedAt()).isNotNull();
        assertThat(accepted.due()).as("the sender's clock goes on").isEqualTo(refused.due());
        assertThat(accepted.artefacts()).extracting(Artefact::type).containsExactly("MG6C");
        assertThat(handoffs.events(id)).extracting(HandOffEvent::attempt).contains(1, 2);
    }

    @Test
    void shouldCallAConferenceAfterThreeBounces() {
        var id = offered("H-13").id();
        for (var bounce = 1; bounce <= 3; bounce++) {
            handoffs.take(id, Move.of(Step.REFUSE, Said.by("cps")).because(Set.of("no-mg3"), "MG3 is missing."));
            if (bounce < 3) handoffs.offerAgain(id, Map.of(), Set.of(), List.of(), Said.by("police"));
        }
        assertThat(handoffs.detail(id).handOff().conferenceDue()).isTrue();
        assertThatThrownBy(() -> handoffs.offerAgain(id, Map.of(), Set.of(), List.of(), Said.by("police")))
                .extracting("code")
                .isEqualTo("handoff-conference-due");

        handoffs.take(id, Move.of(Step.CONFER, Said.by("manager")).because(Set.of(), "Agreed what is needed."));

        assertThat(handoffs.offerAgain(id, Map.of(), Set.of(), List.of(), Said.by("police"))
                        .state())
                .isIn(State.OFFERED, State.VALIDATED);
    }

    @Test
    void shouldAskAgainWhatMayCrossWhenItIsRedirected() {
        var schedule = List.of(Artefact.of("MG6D", "sensitive", new byte[] {1}));
        handoffs.offer(Offer.of("H-17", caseId, "test:" + UUID.randomUUID()).with(Map.of(), schedule));
        var id = handoffs.ofCase(caseId).getLast().id();
        handoffs.take(id, Move.of(Step.REDIRECT, Said.by("prosecutor")).to("DEFENCE"));

        assertThatThrownBy(() -> handoffs.take(id, Move.of(Step.OFFER, Said.by("police"))))
                .extracting("code")
                .isEqualTo("handoff-forbidden");
    }

    @Test
    void shouldRefuseAReasonThatTheKindDoesNotKnow() {
        var id = offered("H-13").id();
        assertThatThrownBy(() ->
                        handoffs.take(id, Move.of(Step.REFUSE, Said.by("cps")).because(Set.of("seal-broken"), "No.")))
                .extracting("code")
                .isEqualTo("handoff-reason-unknown");
    }

    @Test
    void shouldNeverChangeAnEvent() {
        var id = offered("H-13").id();
        assertThatThrownBy(() -> jdbc.sql("update handoffs.hand_off_event set actor = 'x' where hand_off_id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("never change");
        assertThatThrownBy(() -> jdbc.sql("delete from handoffs.hand_off_event where hand_off_id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("never change");
    }

    @Test
    void shouldGoOnFromWhatAnotherHasChangedSinceItWasRead() {
        var id = offered("H-13").id();
        transaction.executeWithoutResult(status -> {
            assertThat(handoffs.detail(id).handOff().state().undecided()).isTrue();
            CompletableFuture.runAsync(() -> handoffs.take(id, Move.of(Step.ACCEPT, Said.by("cps"))))
                    .join();
            assertThat(handoffs.take(id, Move.of(Step.FINISH, Said.by("cps"))).state())
                    .isEqualTo(State.DONE);
        });
        assertThat(handoffs.events(id)).extracting(HandOffEvent::step).endsWith(Step.ACCEPT, Step.START, Step.FINISH);
    }

    @Test
    void shouldEndADeadlineOnce() {
        var deadline = new KeptDeadline(new UUID(0, 1), DeadlineKind.WORK, 1, Instant.EPOCH);
        deadline.end(true, Instant.EPOCH);

        assertThatThrownBy(() -> deadline.end(false, Instant.EPOCH)).hasMessageContaining("has ended");
        assertThat(deadline.goesOn()).isFalse();
    }

    private HandOff offered(String kind) {
        handoffs.offer(Offer.of(kind, caseId, "test:" + UUID.randomUUID()));
        return handoffs.ofCase(caseId).getLast();
    }
}
