package justice.throughline.clocks;

import java.util.Map;
import justice.throughline.casefile.OutcomeRecorded;
import justice.throughline.limits.Jurisdiction;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the clock within which the victim of a case must be told of the charge, in the transaction that records it.
 * Other decisions are told by the journey as soon as they are recorded.
 */
@Component
class VictimClocks {

    private final Clocks clocks;

    VictimClocks(Clocks clocks) {
        this.clocks = clocks;
    }

    @EventListener
    void decided(OutcomeRecorded decision) {
        if (!decision.outcome().equals("charged") || !decision.hasVictim()) return;
        clocks.start(new StartClock(
                "charged:" + decision.caseId() + ":" + decision.at(),
                Subject.ofPerson(decision.caseId(), "victim-1"),
                "victim-told-charge",
                Jurisdiction.ENGLAND_AND_WALES,
                Map.of("victimCategory", "standard"),
                Act.at(decision.at(), "charge", "journey"),
                false));
    }
}
