package justice.throughline.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import justice.throughline.shared.Deadline;
import justice.throughline.shared.When;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What holds of every rule on every date, whatever the numbers of the law are. */
class LimitPropertiesTest {

    private static final Instant FIRST = Instant.parse("2018-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2032-01-01T00:00:00Z");

    /** A way of counting: length, counting, calendar, roll. */
    record Way(
            String length,
            String counting,
            String calendar,
            @Nullable String roll) {

        Rule rule(List<String> pauses, List<Rule.Grant> grants) {
            return new Rule(
                    "X",
                    "1",
                    "arrest",
                    "start",
                    length,
                    null,
                    counting,
                    calendar,
                    roll,
                    null,
                    null,
                    pauses,
                    grants,
                    List.of("2 days", "4 hours", "last working day"),
                    Severity.S1,
                    LegalEffect.STATUTORY,
                    "police",
                    "-",
                    "V",
                    null);
        }
    }

    @Provide
    Arbitrary<Way> ways() {
        return Arbitraries.oneOf(hours(), forward(), rolling());
    }

    @Provide
    Arbitrary<Way> hours() {
        return Arbitraries.integers().between(1, 400).map(n -> new Way(n + " hours", "moment", "none", null));
    }

    @Provide
    Arbitrary<Way> forward() {
        var plain = Combinators.combine(
                        Arbitraries.integers().between(1, 200),
                        Arbitraries.of("days", "weeks"),
                        Arbitraries.of("after", "begins-next-day", "begins-that-day", "clear"))
                .as((n, unit, counting) -> new Way(n + " " + unit, counting, "none", null));
        var months = Combinators.combine(
                        Arbitraries.integers().between(1, 24),
                        Arbitraries.of("after", "begins-next-day", "begins-that-day"))
                .as((n, counting) -> new Way(n + " months", counting, "none", null));
        return Arbitraries.oneOf(plain, months, counted());
    }

    @Provide
    Arbitrary<Way> counted() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.of("working-days", "business-days", "sitting-days"))
                .as((n, calendar) -> new Way(n + " " + calendar.replace('-', ' '), "after", calendar, null));
    }

    @Provide
    Arbitrary<Way> rolling() {
        return Arbitraries.integers().between(5, 250).map(n -> new Way(n + " days", "after", "custody-days", "back"));
    }

    @Provide
    Arbitrary<Instant> starts() {
        return Arbitraries.longs()
                .between(FIRST.getEpochSecond(), LAST.getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    @Property
    void neverEndsBeforeItBegins(
            @ForAll("ways") Way way, @ForAll("starts") Instant start, @ForAll Jurisdiction nation) {
        assertThat(due(way, nation, start).end()).isAfter(start);
    }

    @Property
    void neverEndsLaterForAnEarlierStart(
            @ForAll("ways") Way way,
            @ForAll("starts") Instant start,
            @ForAll @IntRange(max = 5_000_000) int seconds,
            @ForAll Jurisdiction nation) {
        assertThat(due(way, nation, start).end())
                .isBeforeOrEqualTo(due(way, nation, start.plusSeconds(seconds)).end());
    }

    @Property
    void neverEndsEarlierForBeingLonger(
            @ForAll("ways") Way way, @ForAll("starts") Instant start, @ForAll Jurisdiction nation) {
        var span = way.length().split(" ", 2);
        var longer =
                new Way((Integer.parseInt(span[0]) + 1) + " " + span[1], way.counting(), way.calendar(), way.roll());

        assertThat(due(longer, nation, start).end())
                .isAfterOrEqualTo(due(way, nation, start).end());
    }

    @Property
    void neverRollsOntoADayOffNorForward(
            @ForAll("rolling") Way way, @ForAll("starts") Instant start, @ForAll Jurisdiction nation) {
        var rolled = day(due(way, nation, start));
        var unrolled = day(due(new Way(way.length(), way.counting(), way.calendar(), null), nation, start));

        assertThat(off(way, nation).why(rolled)).isEmpty();
        assertThat(rolled).isBeforeOrEqualTo(unrolled);
        assertThat(rolled.plusDays(1).datesUntil(unrolled.plusDays(1)))
                .allMatch(day -> off(way, nation).why(day).isPresent());
    }

    @Property
    void countsExactlyTheDaysThatCount(
            @ForAll("counted") Way way, @ForAll("starts") Instant start, @ForAll Jurisdiction nation) {
        var last = day(due(way, nation, start));
        var counted = Arithmetic.day(start)
                .plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(day -> off(way, nation).why(day).isEmpty())
                .count();

        assertThat(counted).isEqualTo(Span.parse(way.length()).amount());
        assertThat(off(way, nation).why(last)).isEmpty();
    }

    @Property
    void endsWithTheDayWhereItEndsOnADay(@ForAll("forward") Way way, @ForAll("starts") Instant start) {
        var due = due(way, Jurisdiction.SCOTLAND, start);

        assertThat(due.end())
                .isEqualTo(day(due).plusDays(1).atStartOfDay(When.BRITISH).toInstant());
    }

    /** What was left when it paused is left when it goes on. */
    @Property
    void keepsTheRemainderOverPauses(
            @ForAll("hours") Way way,
            @ForAll("starts") Instant start,
            @ForAll @IntRange(min = 1, max = 59) int percent,
            @ForAll @IntRange(min = 1, max = 2000) int minutes,
            @ForAll @IntRange(min = 1, max = 2000) int more) {
        var whole =
                Duration.between(start, due(way, Jurisdiction.SCOTLAND, start).end());
        var first = start.plus(whole.multipliedBy(percent).dividedBy(100));
        var resumed = first.plus(Duration.ofMinutes(minutes));
        var second = resumed.plus(Duration.ofSeconds(1));
        var pauses = List.of(pause(first, resumed), pause(second, second.plus(Duration.ofMinutes(more))));

        var due = limit(way.rule(List.of("hospital"), List.of()), question(start, pauses, List.of()))
                .due();

        assertThat(Duration.between(start, due.end())).isEqualTo(whole.plus(Duration.ofMinutes(minutes + more)));
    }

    @Property
    void doesNotCareInWhichOrderPausesWereRecorded(
            @ForAll("hours") Way way,
            @ForAll("starts") Instant start,
            @ForAll List<@IntRange(max = 900) Integer> gaps) {
        var pauses = new ArrayList<Pause>();
        for (int gap : gaps.subList(0, Math.min(gaps.size(), 5))) {
            pauses.add(pause(start.plus(Duration.ofSeconds(gap)), start.plus(Duration.ofSeconds(gap * 3L))));
        }
        var rule = way.rule(List.of("hospital"), List.of());
        var due = limit(rule, question(start, pauses, List.of())).due();
        Collections.reverse(pauses);

        assertThat(limit(rule, question(start, pauses, List.of())).due()).isEqualTo(due);
    }

    @Property
    void warnsBeforeTheEndAndInOrder(
            @ForAll("ways") Way way, @ForAll("starts") Instant start, @ForAll Jurisdiction nation) {
        var limit = limit(way.rule(List.of(), List.of()), question(nation, start, List.of(), List.of()));

        assertThat(limit.warnPoints()).extracting(WarnPoint::at).isSorted();
        assertThat(limit.warnPoints())
                .allMatch(point -> point.at().isBefore(limit.due().end()))
                .noneMatch(point -> point.at().isBefore(start));
    }

    @Property
    void extendsBeforeTheEndAndNeverAtItOrAfter(
            @ForAll("hours") Way way, @ForAll("starts") Instant start, @ForAll @IntRange(max = 100_000) int seconds) {
        var rule = way.rule(
                List.of(),
                List.of(new Rule.Grant(
                        "superintendent", List.of("superintendent"), "by 12 hours", null, null, null, null)));
        var end = due(way, Jurisdiction.SCOTLAND, start).end();
        var late = Extension.by("superintendent", "superintendent", end.plusSeconds(seconds));
        var inTime = Extension.by("superintendent", "superintendent", end.minusSeconds(1));

        assertThatThrownBy(() -> limit(rule, question(start, List.of(), List.of(late))))
                .isInstanceOfSatisfying(
                        LawRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo("limit-extension-late"));
        assertThat(limit(rule, question(start, List.of(), List.of(inTime)))
                        .due()
                        .end())
                .isEqualTo(end.plus(Duration.ofHours(12)));
    }

    private static Pause pause(Instant from, Instant to) {
        return new Pause(from, to, "hospital");
    }

    private static LocalDate day(Deadline due) {
        var day = due.lastDay();
        assertThat(day).isNotNull();
        return java.util.Objects.requireNonNull(day);
    }

    private static DaysOff off(Way way, Jurisdiction nation) {
        return Books.CALENDARS.daysOff(way.calendar(), nation);
    }

    private static Deadline due(Way way, Jurisdiction nation, Instant start) {
        return limit(way.rule(List.of(), List.of()), question(nation, start, List.of(), List.of()))
                .due();
    }

    private static Question question(Instant start, List<Pause> pauses, List<Extension> extensions) {
        return question(Jurisdiction.ENGLAND_AND_WALES, start, pauses, extensions);
    }

    private static Question question(
            Jurisdiction nation, Instant start, List<Pause> pauses, List<Extension> extensions) {
        return new Question("x", nation, start, null, Map.of(), start, pauses, extensions);
    }

    private static Limit limit(Rule rule, Question question) {
        return new Calculation(question, rule, Books.CALENDARS).limit();
    }
}
