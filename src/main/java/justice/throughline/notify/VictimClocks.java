package justice.throughline.notify;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import justice.throughline.casefile.OutcomeRecorded;
import justice.throughline.clocks.ClockReads;
import justice.throughline.clocks.Clocks;
import justice.throughline.clocks.LegalEvent;
import justice.throughline.clocks.StartClock;
import justice.throughline.clocks.Subject;
import justice.throughline.shared.Evidence;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the clock within which each victim of a case must be told of the charge, in the transaction that records it, and
 * stops it only when somebody records that they were told, with the time at which they were.
 */
@Component
class VictimClocks {

    static final String KIND = "victim-told-charge";
    static final String CHARGED = "charged";

    private final Clocks clocks;
    private final ClockReads reads;

    VictimClocks(Clocks clocks, ClockReads reads) {
        this.clocks = clocks;
        this.reads = reads;
    }

    @EventListener
    void decided(OutcomeRecorded decision) {
        if (!decision.outcome().equals(CHARGED)) return;
        decision.victims()
                .forEach(victim -> clocks.start(new StartClock(
                        "charged:" + decision.caseId() + ":" + decision.at() + ":" + victim,
                        Subject.ofPerson(decision.caseId(), victim),
                        KIND,
                        clocks.lawOf(decision.caseId(), KIND),
                        Map.of("victimCategory", "standard"),
                        LegalEvent.at(decision.at(), "charge", Evidence.ofProgram("journey", decision.outcome())),
                        false)));
    }

    @EventListener
    void told(PersonTold person) {
        if (person.kind() != NoticeKind.DECISION || !CHARGED.equals(person.outcome())) return;
        var said = person.telling();
        var toldAt = Objects.requireNonNull(said.toldAt());
        reads.liveOf(person.caseId()).stream()
                .filter(line -> line.kind().equals(KIND)
                        && person.recipient().equals(line.subject().person()))
                .forEach(line -> clocks.stop(line.id(), true, told(person, latest(toldAt, line.startedAt())))
                        .orRefuse());
    }

    private static LegalEvent told(PersonTold person, Instant at) {
        var said = person.telling();
        var evidence = new Evidence(said.by(), person.teller().agency(), said.proof());
        return new LegalEvent(at, said.recordedAt(), "victim-told", null, evidence, null);
    }

    /** The minute in which they were told may have begun before the clock did. */
    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
