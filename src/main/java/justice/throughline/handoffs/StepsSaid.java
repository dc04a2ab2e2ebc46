package justice.throughline.handoffs;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import justice.throughline.clocks.Powers;
import justice.throughline.shared.Evidence;
import org.springframework.stereotype.Component;

/** Who took the step of a hand-off with which its clock began or ended, as the history of the hand-off has it. */
@Component
class StepsSaid {

    /** Who starts and stops these clocks where nobody has said why. */
    private static final String JOURNEY = "journey";

    private static final Set<Step> ACCEPTED = EnumSet.of(Step.ACCEPT, Step.ACCEPT_PARTLY);

    private final Handoffs handoffs;
    private final HandOffCatalogue catalogue;
    private final Powers powers;

    StepsSaid(Handoffs handoffs, HandOffCatalogue catalogue, Powers powers) {
        this.handoffs = handoffs;
        this.catalogue = catalogue;
        this.powers = powers;
    }

    Evidence start(HandOffDeadline deadline) {
        return last(
                deadline,
                deadline.startedAt(),
                deadline.part() == DeadlineKind.ANSWER ? EnumSet.of(Step.OFFER) : ACCEPTED);
    }

    Evidence end(HandOffDeadline deadline, Instant endedAt) {
        return last(
                deadline,
                endedAt,
                switch (deadline.part()) {
                    case ANSWER -> deadline.isMet() ? ACCEPTED : EnumSet.of(Step.WITHDRAW, Step.ACCEPT_REFUSAL);
                    case WORK -> deadline.isMet() ? EnumSet.of(Step.FINISH) : EnumSet.of(Step.RETURN, Step.CORRECT);
                });
    }

    private Evidence last(HandOffDeadline deadline, Instant until, Set<Step> steps) {
        return handoffs.last(deadline.handOffId(), steps, until)
                .map(this::evidence)
                .orElseGet(() -> Evidence.ofProgram(JOURNEY, deadline.key()));
    }

    private Evidence evidence(StepTaken taken) {
        if (taken.proof().isProgramAlone())
            return Evidence.ofProgram(taken.actor(), taken.proof().reference());
        return new Evidence(taken.actor(), agency(taken.party()), taken.proof());
    }

    /** As limits name it. */
    private String agency(String party) {
        return powers.partyOf(catalogue.party(party).desk());
    }
}
