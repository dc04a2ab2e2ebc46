package justice.throughline.shared;

import java.time.temporal.Temporal;
import java.util.List;

/** What a date means that a person typed or a program wrote. */
public sealed interface DateReading {

    /** @param date a {@link java.time.LocalDate}, {@link java.time.YearMonth} or {@link java.time.Instant}, by its kind */
    record Found(Temporal date) implements DateReading {

        public <T extends Temporal> T as(Class<T> type) {
            return type.cast(date);
        }
    }

    /**
     * It means none; {@link DateWords} says why.
     *
     * @param parts the fields that are wrong, at least one
     * @param told what was written, as far as that helps
     */
    record Fault(String code, List<DatePart> parts, String told) implements DateReading {}
}
