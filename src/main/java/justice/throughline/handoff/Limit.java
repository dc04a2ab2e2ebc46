package justice.throughline.handoff;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import justice.throughline.shared.When;
import org.jspecify.annotations.Nullable;

/** By when the receiver has to have decided. Days are counted from the day after the offer and end at midnight. */
record Limit(int amount, Unit unit) {

    enum Unit {
        MINUTES,
        HOURS,
        DAYS,
        WORKING_DAYS,
        MONTHS,
        END_OF_DAY,
        NEXT_SCHOOL_DAY,
        BY_EVENT
    }

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final HolidayManager HOLIDAYS =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    private static final String ENGLAND = "eng";

    /** Null where another clock sets it. */
    @Nullable
    Instant dueFrom(Instant offered) {
        var day = offered.atZone(When.BRITISH).toLocalDate();
        return switch (unit) {
            case MINUTES -> offered.plus(Duration.ofMinutes(amount));
            case HOURS -> offered.plus(Duration.ofHours(amount));
            case DAYS -> endOf(day.plusDays(amount));
            case MONTHS -> endOf(day.plusMonths(amount));
            case END_OF_DAY -> endOf(day);
            case WORKING_DAYS -> endOf(workingDay(day, amount));
            case NEXT_SCHOOL_DAY ->
                workingDay(day, 1).atStartOfDay(When.BRITISH).toInstant();
            case BY_EVENT -> null;
        };
    }

    private static LocalDate workingDay(LocalDate from, int count) {
        return Stream.iterate(from.plusDays(1), day -> day.plusDays(1))
                .filter(day -> !WEEKEND.contains(day.getDayOfWeek()) && !HOLIDAYS.isHoliday(day, ENGLAND))
                .skip(count - 1L)
                .findFirst()
                .orElseThrow();
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(When.BRITISH).toInstant();
    }
}
