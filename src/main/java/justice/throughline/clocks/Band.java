package justice.throughline.clocks;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import justice.throughline.shared.Deadline;
import justice.throughline.shared.When;

/**
 * How soon a limit passes: limits that end at a moment by elapsed hours while those are few, else by days as people in
 * Europe/London count them. The most urgent comes first.
 */
public enum Band {
    BREACHED,
    /** At most an hour is left; the limit is a moment, as in the next two of hours. */
    WITHIN_1_HOUR,
    WITHIN_3_HOURS,
    /** It ends today. */
    TODAY,
    /** At most 24 hours are left, and it does not end today. */
    WITHIN_24_HOURS,
    TOMORROW,
    /** Before the end of this week's Sunday. */
    THIS_WEEK,
    NEXT_WEEK,
    LATER,
    /** No date: paused, or nothing of it runs. */
    NONE;

    /** Those that a list of limits tells apart. */
    static final List<Band> OF_LIMITS =
            Stream.of(values()).filter(band -> band != NONE).toList();

    /** The band of a limit that runs. */
    public static Band of(Deadline due, Instant now) {
        return OF_LIMITS.stream()
                .filter(band -> band.holds(due, now))
                .findFirst()
                .orElseThrow();
    }

    /** The moment by which a limit in this band, or in one before it, will have passed if nothing changes. */
    Instant reach(Instant now) {
        var today = When.dayOf(now);
        return switch (this) {
            case BREACHED -> now;
            case WITHIN_1_HOUR -> now.plus(Duration.ofHours(1));
            case WITHIN_3_HOURS -> now.plus(Duration.ofHours(3));
            case TODAY -> endOf(today);
            case WITHIN_24_HOURS -> now.plus(Duration.ofHours(24));
            case TOMORROW -> endOf(today.plusDays(1));
            case THIS_WEEK -> endOf(sunday(today));
            case NEXT_WEEK -> endOf(sunday(today).plusWeeks(1));
            case LATER, NONE -> Instant.MAX;
        };
    }

    /** Whether only limits that are moments are told apart so. */
    boolean ofHours() {
        return this == WITHIN_1_HOUR || this == WITHIN_3_HOURS || this == WITHIN_24_HOURS;
    }

    private boolean holds(Deadline due, Instant now) {
        var reach = reach(now);
        return switch (due) {
            case Deadline.Day day -> !ofHours() && day.passed(reach);
            // midnight belongs to the day that begins
            case Deadline.Moment moment ->
                this == BREACHED || ofHours()
                        ? moment.passed(reach)
                        : moment.at().isBefore(reach);
        };
    }

    private static Instant endOf(LocalDate day) {
        return new Deadline.Day(day).end();
    }

    private static LocalDate sunday(LocalDate today) {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }
}
