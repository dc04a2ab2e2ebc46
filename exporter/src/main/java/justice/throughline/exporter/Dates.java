package justice.throughline.exporter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;

/** Dates that people and models choose. */
final class Dates {

    /** Stands for no date: in an array of rows, null would mean "as it was". */
    static final long NONE = -1;

    private static final long EARLIEST = Instant.parse("-4711-01-01T00:00:00Z").toEpochMilli();
    private static final long LATEST = Instant.parse("+294000-01-01T00:00:00Z").toEpochMilli();

    private Dates() {}

    /** The nearest date that PostgreSQL can hold. */
    static long storable(long epochMillis) {
        return Math.clamp(epochMillis, EARLIEST, LATEST);
    }

    static long epochMillis(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        try {
            return storable(ZonedDateTime.parse(text).toInstant().toEpochMilli());
        } catch (DateTimeException | ArithmeticException e) {
            return NONE;
        }
    }
}
