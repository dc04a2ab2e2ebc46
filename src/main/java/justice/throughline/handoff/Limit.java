package justice.throughline.handoff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.limits.WorkingDays;
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

    private static final Jurisdiction ENGLAND = Jurisdiction.ENGLAND_AND_WALES;

    /** Null where another clock sets it. */
    @Nullable
    Instant dueFrom(Instant offered, WorkingDays workingDays) {
        var day = offered.atZone(When.BRITISH).toLocalDate();
        return switch (unit) {
            case MINUTES -> offered.plus(Duration.ofMinutes(amount));
            case HOURS -> offered.plus(Duration.ofHours(amount));
            case DAYS -> endOf(day.plusDays(amount));
            case MONTHS -> endOf(day.plusMonths(amount));
            case END_OF_DAY -> endOf(day);
            case WORKING_DAYS -> endOf(workingDays.after(day, amount, ENGLAND));
            case NEXT_SCHOOL_DAY ->
                workingDays.after(day, 1, ENGLAND).atStartOfDay(When.BRITISH).toInstant();
            case BY_EVENT -> null;
        };
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(When.BRITISH).toInstant();
    }
}
