package justice.throughline.clocks;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import justice.throughline.casefile.OutcomeRecorded;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.notify.NoticeIssued;
import justice.throughline.notify.NoticeKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the clock within which each victim of a case must be told of the charge, in the transaction that records it, and
 * stops it when they are told of a decision. Other decisions are told by the journey as soon as they are recorded.
 */
@Component
class VictimClocks {

    private static final String KIND = "victim-told-charge";

    private final Clocks clocks;
    private final ClockReads reads;
    private final InstantSource clock;

    VictimClocks(Clocks clocks, ClockReads reads, InstantSource clock) {
        this.clocks = clocks;
        this.reads = reads;
        this.clock = clock;
    }

    @EventListener
    void decided(OutcomeRecorded decision) {
        if (!decision.outcome().equals("charged")) return;
        decision.victims()
                .forEach(victim -> clocks.start(new StartClock(
                        "charged:" + decision.caseId() + ":" + decision.at() + ":" + victim,
                        Subject.ofPerson(decision.caseId(), victim),
                        KIND,
                        Jurisdiction.ENGLAND_AND_WALES,
                        Map.of("victimCategory", "standard"),
                        Act.at(decision.at(), "charge", "journey"),
                        false)));
    }

    @EventListener
    void told(NoticeIssued notice) {
        if (notice.kind() != NoticeKind.DECISION) return;
        var act = Act.at(clock.instant(), "victim-told", "journey");
        reads.liveOf(List.of(notice.caseId())).getOrDefault(notice.caseId(), List.of()).stream()
                .filter(line -> line.kind().equals(KIND))
                .forEach(line -> clocks.stop(line.id(), true, act).orRefuse());
    }
}
