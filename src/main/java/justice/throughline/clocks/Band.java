package justice.throughline.clocks;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;
import justice.throughline.shared.When;
import org.jspecify.annotations.Nullable;

/** How soon a limit passes, in days as people in Europe/London count them. The most urgent comes first. */
public enum Band {
    BREACHED,
    TODAY,
    /** Tomorrow or the day after. */
    ONE_OR_TWO_DAYS,
    /** Before the end of this week's Sunday. */
    THIS_WEEK,
    LATER,
    /** No date: paused, or nothing of it runs. */
    NONE;

    private static final int SOON = 2;

    /**
     * The band of a limit that is a legal date, which ends with that day, or else of an instant.
     *
     * @param dueDate the last day, where the limit is a date
     * @param dueAt when the limit has passed
     */
    public static Band of(@Nullable LocalDate dueDate, @Nullable Instant dueAt, Instant now) {
        if (dueAt == null) return NONE;
        if (!now.isBefore(dueAt)) return BREACHED;
        var today = When.dayOf(now);
        var last = dueDate == null ? When.dayOf(dueAt) : dueDate;
        return Stream.of(TODAY, ONE_OR_TWO_DAYS, THIS_WEEK)
                .filter(band -> !last.isAfter(band.lastDay(today)))
                .findFirst()
                .orElse(LATER);
    }

    /** The last day on which a limit that is still to come may end and be in this band. */
    LocalDate lastDay(LocalDate today) {
        return switch (this) {
            case TODAY -> today;
            case ONE_OR_TWO_DAYS -> today.plusDays(SOON);
            case THIS_WEEK -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            default -> throw new IllegalArgumentException(this + " has no last day");
        };
    }
}
