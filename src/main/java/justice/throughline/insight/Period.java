package justice.throughline.insight;

import java.time.LocalDate;
import justice.throughline.shared.Coded;

/** How far back completed waits count. */
enum Period implements Coded {
    WEEK("7"),
    MONTH("28"),
    QUARTER("90"),
    ALL("all");

    /** Under this day stand the counts of all days. */
    private static final String ALL_DAYS = "-infinity";

    private final String code;

    Period(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The first day of the period that ends today, as PostgreSQL reads it. */
    String since(LocalDate today) {
        return this == ALL ? ALL_DAYS : today.minusDays(Long.parseLong(code)).toString();
    }

    /** The last day of the period, as PostgreSQL reads it. */
    String until() {
        return this == ALL ? ALL_DAYS : "infinity";
    }
}
