package justice.throughline.shared;

import java.time.temporal.ChronoField;
import java.util.Locale;

/** A field of a date input. */
public enum DatePart {
    DAY(ChronoField.DAY_OF_MONTH),
    MONTH(ChronoField.MONTH_OF_YEAR),
    YEAR(ChronoField.YEAR),
    HOUR(ChronoField.HOUR_OF_DAY),
    MINUTE(ChronoField.MINUTE_OF_HOUR);

    private final ChronoField field;

    DatePart(ChronoField field) {
        this.field = field;
    }

    /** How many digits it has. */
    public int width() {
        return this == YEAR ? 4 : 2;
    }

    /** Whether it belongs to the time of the day. */
    public boolean ofClock() {
        return field.isTimeBased();
    }

    /** What names of fields call it, such as {@code day}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    ChronoField field() {
        return field;
    }
}
