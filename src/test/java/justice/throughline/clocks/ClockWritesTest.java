package justice.throughline.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.limits.Limits;
import justice.throughline.shared.MovableClock;
import justice.throughline.testing.DatabaseTest;
import justice.throughline.testing.Spoken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A key starts one clock, and a clock is written only over the version it was made from. */
@DatabaseTest
class ClockWritesTest {

    @Autowired
    private Clocks clocks;

    @Autowired
    private ClockReads reads;

    @Autowired
    private ClockWrites writes;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Limits limits;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final Instant hourAgo = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MICROS);

    @BeforeEach
    void teach() {
        SimpleLaw.teach(limits);
        clock.setAhead(Duration.ZERO);
    }

    @Test
    void shouldStartOneClockPerKeyAndLeaveTheTransactionSound() {
        var first = running();
        var key = UUID.randomUUID().toString();

        var lines = transaction.execute(status -> {
            var standing = ledger.refold(first);
            assertThat(writes.start(new Clock(key, moved(standing)))).isPresent();
            assertThat(writes.start(new Clock(key, moved(standing)))).isEmpty();
            status.setRollbackOnly();
            return List.of(reads.ofKey(key).orElseThrow(), reads.find(first).orElseThrow());
        });

        assertThat(lines).allSatisfy(line -> assertThat(line.version()).isZero());
    }

    @Test
    void shouldKeepTheTimesOfItsPoints() {
        var id = running();

        var kept = jdbc.sql("select unnest(points) as point, unnest(point_times) as at from clocks.clock where id = ?")
                .param(id)
                .query((row, number) -> new Fired(
                        row.getString("point"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();

        assertThat(kept).isEqualTo(ledger.refold(id).points());
    }

    @Test
    void shouldCountAnEventAlsoWhereTheClockStandsAsItStood() {
        var id = running();

        assertThat(clocks.changeFacts(id, Map.of("hours", 24), false, act())
                        .orRefuse()
                        .version())
                .isEqualTo(1);
        assertThat(reads.find(id).orElseThrow().version()).isEqualTo(1);
        assertThat(clocks.pause(id, "hospital", act()).orRefuse().version()).isEqualTo(2);
    }

    @Test
    void shouldWriteOverTheVersionItWasMadeFromOnly() {
        var id = running();
        var before = ledger.refold(id);
        clocks.pause(id, "hospital", act());

        var written = transaction.execute(status -> writes.write(before, 0));

        assertThat(written).isEmpty();
        assertThat(reads.find(id).orElseThrow().state()).isEqualTo(ClockState.PAUSED);
    }

    @Test
    void shouldSeeWhatOthersHaveChangedSinceItLookedFirst() throws Exception {
        var id = running();

        transaction.executeWithoutResult(status -> {
            assertThat(reads.find(id).orElseThrow().version()).isZero();
            var other = new Thread(() -> clocks.pause(id, "hospital", act()));
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(clocks.resume(id, LegalEvent.at(hourAgo.plusSeconds(90), "something", Spoken.by("imran")))
                            .orRefuse())
                    .returns(ClockState.RUNNING, ClockLine::state)
                    .returns(2, ClockLine::version);
        });
    }

    @Test
    void shouldLeaveWhatIsOverAsItIs() {
        var id = running();
        var before = ledger.refold(id);
        clocks.stop(id, true, act());

        assertThatThrownBy(() -> transaction.execute(status -> writes.write(before, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is MET: it cannot become RUNNING");
    }

    /** The same, of another clock. */
    private static Standing moved(Standing clock) {
        return new Standing(
                UUID.randomUUID(), clock.folded(), clock.terms(), clock.state(), clock.points(), clock.nextWake());
    }

    private UUID running() {
        return clocks.start(new StartClock(
                        UUID.randomUUID().toString(),
                        Subject.ofPerson(UUID.randomUUID(), "suspect-1"),
                        "P-04",
                        Jurisdiction.ENGLAND_AND_WALES,
                        Map.of("hours", 24),
                        LegalEvent.at(hourAgo, "arrival-at-station", Spoken.by("imran")),
                        false))
                .id();
    }

    private LegalEvent act() {
        return LegalEvent.at(hourAgo.plusSeconds(60), "something", Spoken.by("imran"));
    }
}
