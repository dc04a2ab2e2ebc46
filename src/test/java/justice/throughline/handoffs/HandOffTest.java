package justice.throughline.handoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import justice.throughline.testing.Said;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class HandOffTest {

    private static final int TO_CONFERENCE = 3;

    @Property
    void shouldHaveOneOwnerWhateverHappens(@ForAll @Size(max = 60) List<Step> steps) {
        var handOff = offered();
        for (var step : steps) {
            handOff = tried(handOff, step);
            assertThat(handOff.owner()).isIn("POLICE", "CPS", "COURT").isIn(handOff.from(), handOff.to());
            if (handOff.state().backAtSender() || handOff.state().undecided()) {
                assertThat(handOff.owner()).isEqualTo(handOff.from());
            }
        }
    }

    @Property
    void shouldRefuseAnIllegalStepNamingTheStateAndStayAsItIs(
            @ForAll @Size(max = 40) List<Step> steps, @ForAll Step next) {
        var handOff = offered();
        for (var step : steps) handOff = tried(handOff, step);
        var now = handOff;

        if (next.allowedFrom(now.state())) return;

        assertThatThrownBy(() -> now.after(move(next), TO_CONFERENCE))
                .isInstanceOfSatisfying(HandOffRefusal.class, refusal -> assertThat(
                                refusal.getBody().getProperties())
                        .containsEntry("state", now.state().name()));
    }

    @Property
    void shouldCountEachBounceAndCallAConferenceAtEveryThird(@ForAll @Size(max = 80) List<Step> steps) {
        var handOff = offered();
        var bounces = 0;
        for (var step : steps) {
            var before = handOff;
            handOff = tried(handOff, step);
            if (handOff != before && step.bounces()) bounces++;
            assertThat(handOff.bounces()).isEqualTo(bounces);
            if (handOff != before && step == Step.OFFER) {
                assertThat(before.conferenceDue()).isFalse();
                assertThat(handOff.attempt()).isEqualTo(before.attempt() + 1);
            }
            if (handOff != before && step.bounces()) {
                assertThat(handOff.conferenceDue()).isEqualTo(bounces % TO_CONFERENCE == 0);
            }
        }
    }

    @Property
    void shouldImplyOnlyStepsThatLeadThere(@ForAll State state, @ForAll Step step) {
        step.pathFrom(state).ifPresent(path -> {
            var at = state;
            for (var each : path) {
                assertThat(each.allowedFrom(at)).isTrue();
                at = each.target();
            }
            assertThat(path.getLast()).isEqualTo(step);
        });
    }

    @Example
    void shouldTakeAnAcceptanceAsProofOfReceipt() {
        assertThat(Step.ACCEPT.pathFrom(State.OFFERED)).contains(List.of(Step.DELIVER, Step.VALIDATE, Step.ACCEPT));
        assertThat(Step.FINISH.pathFrom(State.DELIVERED)).isEmpty();
    }

    @Example
    void shouldNotGiveBackWithoutReasons() {
        var delivered = offered().after(move(Step.DELIVER), TO_CONFERENCE);

        assertThatThrownBy(() -> delivered.after(Move.of(Step.REFUSE, Said.by("cps")), TO_CONFERENCE))
                .isInstanceOf(HandOffRefusal.class)
                .extracting("code")
                .isEqualTo("handoff-reasons-missing");
    }

    @Example
    void shouldGoToTheNewReceiverAfterARedirection() {
        var redirected = offered()
                .after(move(Step.DELIVER), TO_CONFERENCE)
                .after(move(Step.VALIDATE), TO_CONFERENCE)
                .after(Move.of(Step.REDIRECT, Said.by("cps")).to("COURT"), TO_CONFERENCE);

        assertThat(redirected.owner()).isEqualTo("POLICE");
        assertThat(redirected.after(move(Step.OFFER), TO_CONFERENCE).to()).isEqualTo("COURT");
    }

    private static HandOff offered() {
        return HandOff.offered(new UUID(0, 1), "H-13", new UUID(0, 2), "POLICE", "CPS");
    }

    private static Move move(Step step) {
        return Move.of(step, Said.by("somebody"))
                .because(Set.of("no-mg3"), "MG3 is missing")
                .to("COURT");
    }

    /** The same object when it was refused. */
    private static HandOff tried(HandOff handOff, Step step) {
        try {
            return handOff.after(move(step), TO_CONFERENCE);
        } catch (HandOffRefusal refused) {
            return handOff;
        }
    }
}
