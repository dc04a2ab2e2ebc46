package justice.throughline.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import justice.throughline.clocks.ClockEvent;
import justice.throughline.clocks.ClockLine;
import justice.throughline.clocks.ClockReads;
import justice.throughline.clocks.ClockState;
import justice.throughline.shared.MovableClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clocks of a case as tests look at them, and the time that they are told. */
public final class Ledger {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ClockReads reads;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    Ledger(ClockReads reads, MovableClock clock, JdbcClient jdbc) {
        this.reads = reads;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Puts the clocks of other tests to sleep, which would call people at the times that this test goes through. */
    public void begin() {
        jdbc.sql("update clocks.clock set next_wake = null where next_wake is not null")
                .update();
        jdbc.sql("delete from engine.outbox where sent_at is null and name like 'clock-%'")
                .update();
    }

    /** From here on it is this moment, and goes on from there. */
    public void setTime(Instant at) {
        clock.setAhead(Duration.between(Instant.now(), at));
    }

    public void setRealTime() {
        begin();
        clock.setAhead(Duration.ZERO);
    }

    public Instant now() {
        return clock.instant();
    }

    /** Waits for a live clock of this kind. */
    public ClockLine live(UUID caseId, String kind) {
        return org.awaitility.Awaitility.await("live clock " + kind)
                .atMost(PATIENCE)
                .until(() -> find(caseId, kind, line -> line.state().live()), lines -> lines.size() == 1)
                .getFirst();
    }

    /** Waits until the clock stands so. */
    public ClockLine await(UUID clockId, ClockState state) {
        return org.awaitility.Awaitility.await(state + " clock")
                .atMost(PATIENCE)
                .until(() -> reads.find(clockId).orElseThrow(), line -> line.state() == state);
    }

    public ClockLine find(UUID clockId) {
        return reads.find(clockId).orElseThrow();
    }

    public List<ClockEvent> events(UUID clockId) {
        return reads.detail(clockId).orElseThrow().events();
    }

    private List<ClockLine> find(UUID caseId, String kind, Predicate<ClockLine> such) {
        return reads.ofCase(caseId).stream()
                .filter(line -> line.kind().equals(kind))
                .filter(such)
                .toList();
    }
}
