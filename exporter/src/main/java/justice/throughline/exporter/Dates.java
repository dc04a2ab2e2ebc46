package justice.throughline.exporter;

import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;

/** Dates that the engine hands on as text. */
final class Dates {

    /** Stands for no date: in an array of rows, null would mean "as it was". */
    static final long NONE = -1;

    private Dates() {}

    static long epochMillis(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        try {
            return ZonedDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeParseException e) {
            return NONE;
        }
    }
}
