package justice.throughline.clocks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import justice.throughline.limits.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The ledger as the processes of the release use it. Each call may come twice. */
@Service
public class JourneyClocks {

    private static final String AUTHOR = "journey";
    /** The processes of this release are those of England and Wales. */
    private static final Jurisdiction WHERE = Jurisdiction.ENGLAND_AND_WALES;

    /** What a process keeps of a clock. */
    public record Started(UUID clockId, Instant clockDueAt) {}

    private final Clocks clocks;
    private final ClockReads reads;
    private final InstantSource clock;

    JourneyClocks(Clocks clocks, ClockReads reads, InstantSource clock) {
        this.clocks = clocks;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * Starts a clock for a case or for a person in it.
     *
     * @param from when what it runs from happened; now when null
     * @param step names the visit to the step for ever
     */
    public Started start(
            UUID caseId,
            String kind,
            @Nullable Instant from,
            @Nullable String person,
            Map<String, Object> facts,
            boolean watched,
            long step) {
        var now = clock.instant();
        var act = new Act(from == null ? now : from, now, "journey-step", null, AUTHOR, null);
        var subject = person == null ? Subject.ofCase(caseId) : Subject.ofPerson(caseId, person);
        var line = clocks.start(new StartClock("journey:" + step, subject, kind, WHERE, facts, act, watched));
        return new Started(line.id(), line.due().end());
    }

    /** What the clock asks for is done. */
    public void stop(UUID clockId) {
        clocks.stop(clockId, true, Act.at(clock.instant(), "journey-step", AUTHOR))
                .orRefuse();
    }

    /** {@code running} while there is something to wait for, else how the clock ended or that it has passed its limit. */
    public String ask(UUID clockId) {
        var state = reads.find(clockId).orElseThrow().state();
        return state.live() && state != ClockState.BREACHED
                ? "running"
                : state.name().toLowerCase(Locale.ROOT);
    }
}
