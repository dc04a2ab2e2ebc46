package justice.throughline.clocks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.shared.Evidence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The ledger as the processes of the release use it. Each call may come twice. */
@Service
public class JourneyClocks {

    /** Our own program, as it takes a step of a process. */
    private static final String JOURNEY = "journey";

    /** What a process keeps of a clock. */
    public record Started(UUID clockId, Instant clockDueAt) {}

    private final Clocks clocks;
    private final ClockReads reads;
    private final VisitEvidence said;
    private final InstantSource clock;

    JourneyClocks(Clocks clocks, ClockReads reads, VisitEvidence said, InstantSource clock) {
        this.clocks = clocks;
        this.reads = reads;
        this.said = said;
        this.clock = clock;
    }

    /**
     * Starts a clock for a case, a person in it or a charge against them.
     *
     * @param from when what it runs from happened; now when null
     * @param visit starts one clock, however often it is told of
     */
    public Started start(
            Subject subject,
            String kind,
            @Nullable Instant from,
            Map<String, Object> facts,
            boolean watched,
            Visit visit) {
        var now = clock.instant();
        var caseId = subject.caseId();
        var evidence = said.of(caseId, visit, Instant.EPOCH).orElseGet(() -> program(visit));
        var act = new LegalEvent(from == null ? now : from, now, "journey-step", null, evidence, null);
        var law = clocks.lawOf(caseId, kind);
        var line = clocks.start(new StartClock(key(visit.step()), subject, kind, law, facts, act, watched));
        return new Started(line.id(), line.due().end());
    }

    /** Names the clock that a visit to a step of the journey starts. */
    static String key(long step) {
        return "journey:" + step;
    }

    /** What a process names: the case, or of it a person, or of that person a charge. */
    public static Subject subject(UUID caseId, @Nullable String person, @Nullable String charge) {
        if (person == null) return Subject.ofCase(caseId);
        return charge == null ? Subject.ofPerson(caseId, person) : Subject.ofCharge(caseId, person, charge);
    }

    /**
     * The process needs the clock no longer.
     *
     * @param done whether it comes here by the doing of what the clock asks for. Somebody must have said so since the clock
     *     began; otherwise it is only no longer asked for.
     */
    public void stop(UUID clockId, boolean done, Visit visit) {
        var line = reads.find(clockId).orElseThrow();
        stop(line, done, said.of(line.subject().caseId(), visit, line.startedAt()), visit, clock.instant());
    }

    /**
     * The same of a stop that was lost: it happened when the process came there, and not by news.
     *
     * @throws IllegalStateException when it is done and our records do not have who said so
     */
    void stopAgain(UUID clockId, boolean done, Visit visit, Instant at) {
        var line = reads.find(clockId).orElseThrow();
        var evidence = said.before(line.subject().caseId(), visit, line.startedAt(), at);
        if (done && evidence.isEmpty())
            throw new IllegalStateException("Who completed what ends clock " + clockId + " is missing itself");
        var now = clock.instant();
        stop(line, done, evidence, visit, at.isAfter(now) ? now : at);
    }

    /** Whether somebody had said by this time what led the process there, also where our record of it was lost. */
    boolean wasSaid(ClockLine line, Visit visit, Instant until) {
        return said.wasSaid(visit, line.startedAt(), until);
    }

    private void stop(ClockLine line, boolean done, Optional<Evidence> evidence, Visit visit, Instant at) {
        var act = LegalEvent.at(at, "journey-step", evidence.orElseGet(() -> program(visit)));
        clocks.stop(line.id(), done && evidence.isPresent(), act).orRefuse();
    }

    /** {@code running} while there is something to wait for, else how the clock ended or that it has passed its limit. */
    public String ask(UUID clockId) {
        var state = reads.find(clockId).orElseThrow().state();
        return state.live() && state != ClockState.BREACHED
                ? "running"
                : state.name().toLowerCase(Locale.ROOT);
    }

    private static Evidence program(Visit visit) {
        return Evidence.ofProgram(JOURNEY, "step:" + visit.step());
    }
}
