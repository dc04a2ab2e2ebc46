package justice.throughline.limits;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The days that a calendar leaves out, in one nation. */
record DaysOff(Set<String> left, Jurisdiction nation, MonthDay christmas, BankHolidays holidays) {

    static final String CHRISTMAS_DAY = "christmas-day";

    /** The code of the reason; empty when the day counts. */
    Optional<String> why(LocalDate day) {
        if (left.isEmpty()) return Optional.empty();
        var holiday = holidays.on(nation, day);
        if (holiday.isPresent() && (left.contains("bank-holiday") || left.contains(holiday.get()))) {
            return holiday;
        }
        if (left.contains(CHRISTMAS_DAY) && christmas.equals(MonthDay.from(day))) {
            return Optional.of(CHRISTMAS_DAY);
        }
        return Optional.of(day.getDayOfWeek().name().toLowerCase(Locale.ROOT)).filter(left::contains);
    }

    /** The holidays of this year are published, not worked out. */
    boolean sure(int year) {
        return left.isEmpty() || holidays.published(nation, year);
    }
}
