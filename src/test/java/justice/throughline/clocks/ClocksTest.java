package justice.throughline.clocks;

import static justice.throughline.clocks.ClockLists.EARLIEST_FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.access.People;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.limits.Limits;
import justice.throughline.limits.Reason;
import justice.throughline.limits.Severity;
import justice.throughline.participation.LimitsSeen;
import justice.throughline.shared.Deadline;
import justice.throughline.shared.MovableClock;
import justice.throughline.shared.Place;
import justice.throughline.shared.When;
import justice.throughline.testing.DatabaseTest;
import justice.throughline.testing.Spoken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ClocksTest {

    @Autowired
    private Clocks clocks;

    @Autowired
    private ClockReads reads;

    @Autowired
    private ClockLists lists;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Limits limits;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final UUID caseId = UUID.randomUUID();

    @BeforeEach
    void teach() {
        SimpleLaw.teach(limits);
        clock.setAhead(Duration.ZERO);
    }

    @Test
    void shouldKeepBothTimesAndWhatTheLawAnswered() {
        var happened = ago(3);
        var learned = happened.plus(Duration.ofMinutes(20));
        var act = new LegalEvent(happened, learned, "arrival-at-station", "PACE", Spoken.by("imran"), null);
        var line = clocks.start(new StartClock(
                UUID.randomUUID().toString(),
                Subject.ofPerson(caseId, "suspect-1"),
                "P-04",
                Jurisdiction.ENGLAND_AND_WALES,
                Map.of("hours", 24),
                act,
                false));

        assertThat(line.startedAt()).isEqualTo(happened);
        assertThat(line.learnedAt()).isEqualTo(learned);
        assertThat(line.due().end()).isEqualTo(happened.plus(Duration.ofHours(24)));
        assertThat(line.nextWake()).isEqualTo(happened.plus(Duration.ofHours(20)));
        var detail = reads.detail(line.id()).orElseThrow();
        assertThat(detail.limit().citation()).isEqualTo("law of this test");
        assertThat(detail.events()).singleElement().satisfies(event -> assertThat(event.act())
                .isEqualTo(act));
    }

    @Test
    void shouldStartOneClockPerKey() {
        var start = start(24, ago(1), Map.of());

        assertThat(clocks.start(start).id()).isEqualTo(clocks.start(start).id());
        assertThat(reads.ofCase(caseId)).hasSize(1);
    }

    @Test
    void shouldPauseAndGoOn() {
        var id = running(24, 10);

        assertThat(done(clocks.pause(id, "hospital", act(ago(8))))).satisfies(paused -> {
            assertThat(paused.state()).isEqualTo(ClockState.PAUSED);
            assertThat(paused.nextWake()).isNull();
            assertThat(paused.band(clock.instant())).isEqualTo(Band.NONE);
        });
        assertThat(clocks.pause(id, "hospital", act(ago(7)))).isEqualTo(refused("clock-paused"));
        var resumed = done(clocks.resume(id, act(ago(5))));

        assertThat(resumed.state()).isEqualTo(ClockState.RUNNING);
        assertThat(resumed.due().end()).isEqualTo(resumed.startedAt().plus(Duration.ofHours(27)));
        assertThat(clocks.resume(id, act(ago(4)))).isEqualTo(refused("clock-not-paused"));
        assertFolded(id);
    }

    @Test
    void shouldGiveMoreTimeToTheRightRankOnlyAndBeforeTheEndOnly() {
        var id = running(24, 10);

        assertThat(clocks.extend(id, "superintendent", null, by("inspector", ago(1))))
                .isEqualTo(new Change.Refused(new Reason("limit-rank", List.of("superintendent"))));
        var extended = done(clocks.extend(id, "superintendent", null, by("superintendent", ago(1))));

        assertThat(extended.state()).isEqualTo(ClockState.EXTENDED);
        assertThat(extended.due().end()).isEqualTo(extended.startedAt().plus(Duration.ofHours(36)));
        var late = running(24, 25);
        assertThat(clocks.extend(late, "superintendent", null, by("superintendent", ago(0))))
                .isEqualTo(refused("clock-expired"));
        assertFolded(id);
    }

    @Test
    void shouldFollowACourtWhoseDateStands() {
        var id = running(24, 10);
        var day = When.dayOf(clock.instant()).plusDays(40);

        var varied = done(clocks.vary(id, new Deadline.Day(day), act(ago(1))));

        assertThat(varied.due()).isEqualTo(new Deadline.Day(day));
        assertThat(varied.otherwiseDue())
                .isEqualTo(Deadline.of(varied.startedAt().plus(Duration.ofHours(24)), null));
        assertThat(clocks.extend(id, "superintendent", null, by("superintendent", ago(0))))
                .isEqualTo(refused("clock-ordered"));
        var late = running(24, 25);
        assertThat(clocks.vary(late, new Deadline.Day(day), act(ago(0)))).isEqualTo(refused("clock-expired"));
        assertFolded(id);
    }

    @Test
    void shouldTakeTheEarlierEndWhenEnhancedRightsBeginLater() {
        var id = running(120, 10);

        var earlier = done(clocks.changeFacts(id, Map.of("hours", 24), true, act(ago(2))));

        assertThat(earlier.due().end()).isEqualTo(earlier.startedAt().plus(Duration.ofHours(24)));
        assertThat(earlier.otherwiseDue())
                .isEqualTo(Deadline.of(earlier.startedAt().plus(Duration.ofHours(120)), null));
        var standard = running(24, 23);
        var same = done(clocks.changeFacts(standard, Map.of("hours", 30), true, act(ago(2))));
        assertThat(same.due().end()).isEqualTo(same.startedAt().plus(Duration.ofHours(24)));
        assertThat(same.otherwiseDue()).isNull();
        assertFolded(id);
    }

    @Test
    void shouldBeMetInTimeAlsoWhenTheNewsComesLate() {
        var id = running(24, 26);

        assertThat(done(clocks.stop(id, true, act(ago(3)))).state()).isEqualTo(ClockState.MET);
        assertThat(done(clocks.stop(running(24, 26), true, act(ago(1)))).state())
                .isEqualTo(ClockState.ENDED);
        assertThat(clocks.pause(id, "hospital", act(ago(1)))).isEqualTo(refused("clock-over"));
        assertThat(done(clocks.stop(id, true, act(ago(1)))).state()).isEqualTo(ClockState.MET);
        assertFolded(id);
    }

    @Test
    void shouldBeVoidOnlyWithAReason() {
        var id = running(24, 1);

        assertThat(clocks.voidClock(id, act(ago(0)))).isEqualTo(refused("clock-void-needs-reason"));
        var because = new LegalEvent(ago(0), ago(0), "entered-in-error", null, Spoken.by("sian"), "wrong case");
        assertThat(done(clocks.voidClock(id, because)).state()).isEqualTo(ClockState.VOID);
        assertFolded(id);
    }

    @Test
    void shouldRefuseWhatCannotHaveHappenedThen() {
        var id = running(24, 1);

        assertThat(clocks.pause(id, "hospital", act(ago(2)))).isEqualTo(refused("clock-not-started-then"));
        assertThat(clocks.pause(id, "hospital", act(ago(-1)))).isEqualTo(refused("clock-not-happened-yet"));
        assertThat(reads.detail(id).orElseThrow().events()).hasSize(1);
    }

    @Test
    void shouldNeverChangeWhatHasHappened() {
        var id = running(24, 1);

        for (var sql : List.of(
                "update clocks.clock_event set author = 'nobody' where clock_id = ?",
                "delete from clocks.clock_event where clock_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(sql).param(id).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changed");
        }
        assertThatThrownBy(() -> jdbc.sql("truncate clocks.clock_event").update())
                .hasMessageContaining("never changed");
    }

    @Test
    void shouldTellWhichClockPressesMost() {
        var later = running(200, 1);
        var paused = running(10, 1);
        clocks.pause(paused, "hospital", act(ago(0)));
        var sooner = running(24, 1);
        clocks.stop(running(5, 1), true, act(ago(0)));

        assertThat(pressing(caseId)).map(ClockLine::id).contains(sooner);
        assertThat(reads.liveOf(List.of(caseId, UUID.randomUUID())))
                .containsOnlyKeys(caseId)
                .extractingByKey(caseId)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(ClockLine.class))
                .extracting(ClockLine::id)
                .containsExactly(paused, sooner, later);
    }

    @Test
    void shouldKeepAClockPerChargeAndDefendantOfWhichTheEarliestLeadsTheCase() {
        var first = charge("defendant-1", "charge-1", 30);
        var otherCharge = charge("defendant-1", "charge-2", 35);
        var otherDefendant = charge("defendant-2", "charge-1", 20);

        assertThat(reads.liveOf(List.of(caseId))).containsEntry(caseId, List.of(otherDefendant, first, otherCharge));
        assertThat(pressing(caseId)).contains(otherDefendant);
    }

    private ClockLine charge(String person, String charge, int hours) {
        return clocks.start(new StartClock(
                UUID.randomUUID().toString(),
                Subject.ofCharge(caseId, person, charge),
                "custody-time-limit",
                Jurisdiction.ENGLAND_AND_WALES,
                Map.of("hours", hours),
                LegalEvent.at(ago(1), "remand", Spoken.by("court")),
                false));
    }

    @Test
    void shouldListByWhatIsAsked() {
        var mine = clocks.start(start(24, ago(1), Map.of("severity", "S4")));

        var query =
                new ClockQuery(ClockState.RUNNING, Severity.S4, mine.due().end(), "police", null, null, LimitsSeen.ALL);
        assertThat(lists.page(query, EARLIEST_FIRST, Place.first(50)))
                .contains(mine)
                .allSatisfy(line -> assertThat(line.severity()).isEqualTo(Severity.S4));
        var before = new ClockQuery(
                null, Severity.S4, mine.due().end().minusSeconds(1), "police", null, null, LimitsSeen.ALL);
        assertThat(lists.page(before, EARLIEST_FIRST, Place.first(50))).doesNotContain(mine);
        assertThat(lists.page(ClockQuery.ofAgency("cps"), EARLIEST_FIRST, Place.first(50)))
                .isEmpty();
    }

    /** The row as kept is the one that its events make. */
    private void assertFolded(UUID id) {
        var row = ledger.refold(id);
        assertThat(reads.find(id).orElseThrow())
                .returns(row.state(), ClockLine::state)
                .returns(row.nextWake(), ClockLine::nextWake)
                .returns(row.terms().limit().due(), ClockLine::due)
                .returns(row.terms().otherwise(), ClockLine::otherwiseDue);
    }

    private UUID running(int hours, int startedHoursAgo) {
        return clocks.start(start(hours, ago(startedHoursAgo), Map.of())).id();
    }

    private StartClock start(int hours, Instant at, Map<String, Object> more) {
        var facts = new java.util.HashMap<String, Object>(more);
        facts.put("hours", hours);
        return new StartClock(
                UUID.randomUUID().toString(),
                Subject.ofPerson(caseId, "suspect-1"),
                "P-04",
                Jurisdiction.ENGLAND_AND_WALES,
                facts,
                LegalEvent.at(at, "arrival-at-station", Spoken.by("imran")),
                false);
    }

    private static LegalEvent act(Instant at) {
        return LegalEvent.at(at, "something", Spoken.by("imran"));
    }

    private static LegalEvent by(String role, Instant at) {
        return new LegalEvent(at, at, "more-time-granted", role, Spoken.by("sam"), null);
    }

    private final Instant today = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private Instant ago(int hours) {
        return today.minus(Duration.ofHours(hours));
    }

    private static ClockLine done(Change change) {
        assertThat(change).isInstanceOf(Change.Done.class);
        return change.orRefuse();
    }

    private static Change refused(String code) {
        return new Change.Refused(new Reason(code, List.of()));
    }

    private Optional<ClockLine> pressing(UUID caseId) {
        return Optional.ofNullable(
                reads.earliestOf(List.of(caseId), People.MANAGER).get(caseId));
    }
}
