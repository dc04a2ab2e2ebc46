package justice.throughline.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.limits.Limits;
import justice.throughline.limits.Reason;
import justice.throughline.shared.MovableClock;
import justice.throughline.testing.DatabaseTest;
import justice.throughline.testing.Spoken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Changes of one clock that come together. */
@DatabaseTest
class LedgerTest {

    @Autowired
    private Clocks clocks;

    @Autowired
    private ClockReads reads;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Limits limits;

    @Autowired
    private MovableClock clock;

    private final Instant today = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @BeforeEach
    void teach() {
        SimpleLaw.teach(limits);
        clock.setAhead(Duration.ZERO);
    }

    @Test
    void shouldTakeChangesAtTheSameTimeOneAfterTheOther() throws Exception {
        var id = running(100, 10);
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = threads.invokeAll(List.<Callable<Change>>of(
                    () -> {
                        together.await();
                        return clocks.extend(
                                id,
                                "superintendent",
                                null,
                                new LegalEvent(
                                        ago(2), ago(2), "more-time-granted", "superintendent", Spoken.by("sam"), null));
                    },
                    () -> {
                        together.await();
                        return clocks.changeFacts(id, Map.of("hours", 50), false, act(ago(1)));
                    }));
            for (var one : both) done(one.get());
        }

        var line = reads.find(id).orElseThrow();
        assertThat(line.due().end()).isEqualTo(line.startedAt().plus(Duration.ofHours(62)));
        assertThat(line.version()).isEqualTo(2);
        var folded = ledger.refold(id);
        assertThat(line.due()).isEqualTo(folded.terms().limit().due());
        assertThat(line.nextWake()).isEqualTo(folded.nextWake());
    }

    @Test
    void shouldRefuseForWhatTheClockIsAndNotForWhatItWas() {
        var id = running(24, 10);
        var looks = new AtomicInteger();

        var change = ledger.add(
                ClockEvent.record(id, EventKind.PAUSED, act(ago(1)), today, EventData.pause("hospital")),
                (seen, folded) -> {
                    if (looks.incrementAndGet() > 1) return Optional.empty();
                    done(clocks.changeFacts(id, Map.of("hours", 50), false, act(ago(2))));
                    return Optional.of(new Reason("clock-paused", List.of()));
                });

        assertThat(done(change).version()).isEqualTo(2);
        assertThat(looks).hasValue(2);
    }

    private UUID running(int hours, int startedHoursAgo) {
        return clocks.start(new StartClock(
                        UUID.randomUUID().toString(),
                        Subject.ofPerson(UUID.randomUUID(), "suspect-1"),
                        "P-04",
                        Jurisdiction.ENGLAND_AND_WALES,
                        Map.of("hours", hours),
                        LegalEvent.at(ago(startedHoursAgo), "arrival-at-station", Spoken.by("imran")),
                        false))
                .id();
    }

    private static LegalEvent act(Instant at) {
        return LegalEvent.at(at, "something", Spoken.by("imran"));
    }

    private Instant ago(int hours) {
        return today.minus(Duration.ofHours(hours));
    }

    private static ClockLine done(Change change) {
        assertThat(change).isInstanceOf(Change.Done.class);
        return change.orRefuse();
    }
}
