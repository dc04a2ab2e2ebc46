package justice.throughline.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import justice.throughline.limits.Extension;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.shared.Deadline;
import justice.throughline.testing.Spoken;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FoldTest {

    private static final UUID CLOCK = UUID.fromString("11111111-1111-1111-1111-111111111111");
    private static final Instant START = Instant.parse("2026-03-28T20:00:00Z");
    private static final Law LAW = new Law(SimpleLaw.limits());

    @Property
    void shouldMakeTheSameRowInWhateverOrderEventsAreRecorded(
            @ForAll("events") List<ClockEvent> events, @ForAll Random random) {
        var shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);

        assertThat(row(shuffled)).isEqualTo(row(events));
    }

    @Property
    void shouldNeverBeBreachedBeforeItsEnd(@ForAll("events") List<ClockEvent> events) {
        var row = row(events);

        if (row.state() == ClockState.BREACHED) {
            assertThat(events)
                    .anyMatch(event -> event.kind() == EventKind.BREACHED
                            && event.act()
                                    .happenedAt()
                                    .equals(row.terms().limit().due().end()));
        }
        assertThat(row(events.stream()
                                .filter(event -> event.kind() != EventKind.BREACHED)
                                .toList())
                        .state())
                .isNotEqualTo(ClockState.BREACHED);
    }

    @Property
    void shouldKeepWhatIsLeftOverAPause(
            @ForAll @IntRange(min = 1, max = 2_000) int fromMinute,
            @ForAll @IntRange(min = 1, max = 2_000) int minutes) {
        var from = START.plus(Duration.ofMinutes(fromMinute));
        var to = from.plus(Duration.ofMinutes(minutes));
        var end = row(List.of(start(48))).terms().limit().due().end();

        var resumed = row(List.of(
                        start(48),
                        event(EventKind.PAUSED, from, EventData.pause("hospital")),
                        event(EventKind.RESUMED, to, EventData.NONE)))
                .terms()
                .limit()
                .due()
                .end();

        assertThat(Duration.between(to, resumed)).isEqualTo(Duration.between(from, end));
    }

    @Example
    void shouldRunAgainWhenAStopIsDisownedUntilSomebodyStopsIt() {
        var at = START.plus(Duration.ofHours(1));
        var later = START.plus(Duration.ofHours(2));
        var stopped = List.of(start(48), event(EventKind.STOPPED, at, EventData.stop(true)));
        var disowned = new ArrayList<>(stopped);
        disowned.add(event(EventKind.DISOWNED, at, EventData.NONE));
        var again = new ArrayList<>(disowned);
        again.add(event(EventKind.STOPPED, later, EventData.stop(true)));

        assertThat(row(stopped).folded().stop()).isNotNull();
        assertThat(row(disowned).folded().stop()).isNull();
        assertThat(row(again).folded().stop()).isNotNull().extracting("at").isEqualTo(later);
    }

    @Property
    void shouldNeverWakeTwiceAtTheSamePoint(@ForAll("events") List<ClockEvent> events) {
        var row = row(events);

        if (row.nextWake() != null) {
            assertThat(row.points())
                    .anyMatch(point -> point.at().equals(row.nextWake())
                            && !row.folded().fired().contains(point));
        }
    }

    @Provide
    Arbitrary<List<ClockEvent>> events() {
        var minute = Arbitraries.integers().between(0, 60 * 60);
        var more = Combinators.combine(
                        Arbitraries.of(EventKind.values()).filter(kind -> kind != EventKind.STARTED),
                        minute,
                        Arbitraries.integers().between(1, 48))
                .as(FoldTest::some);
        return more.list().ofMaxSize(9).map(list -> {
            var all = new ArrayList<ClockEvent>(list);
            all.addFirst(start(24));
            return all;
        });
    }

    private static ClockEvent some(EventKind kind, int minute, int number) {
        var at = START.plus(Duration.ofMinutes(minute));
        var data =
                switch (kind) {
                    case FACTS_CHANGED -> EventData.facts(Map.of("hours", number), number % 2 == 0);
                    case PAUSED -> EventData.pause("hospital");
                    case EXTENDED -> EventData.extension(Extension.by("superintendent", "superintendent", at));
                    case VARIED -> EventData.ordered(new Deadline.Moment(at.plus(Duration.ofHours(number))));
                    case STOPPED -> EventData.stop(number % 2 == 0);
                    case WARNED -> EventData.wake("1 hour", false);
                    case BREACHED -> EventData.wake(Standing.DUE, false);
                    case STARTED, RESUMED, RECALCULATED, DISOWNED, VOIDED -> EventData.NONE;
                };
        var due = START.plus(Duration.ofHours(24));
        return event(
                kind,
                switch (kind) {
                    case WARNED -> due.minus(Duration.ofHours(1));
                    case BREACHED -> due;
                    default -> at;
                },
                data);
    }

    private static ClockEvent start(int hours) {
        var start = new StartClock(
                "key",
                Subject.ofCase(CLOCK),
                "P-04",
                Jurisdiction.ENGLAND_AND_WALES,
                Map.of("hours", hours),
                LegalEvent.at(START, "arrival-at-station", Spoken.by("test")),
                false);
        return new ClockEvent(CLOCK, EventKind.STARTED, start.act(), START, EventData.start(start), null);
    }

    private static ClockEvent event(EventKind kind, Instant at, EventData data) {
        return new ClockEvent(CLOCK, kind, LegalEvent.at(at, "event", Spoken.by("test")), at, data, null);
    }

    private static Standing row(List<ClockEvent> events) {
        var folded = Fold.of(events);
        return Standing.of(CLOCK, folded, LAW.terms(folded));
    }
}
