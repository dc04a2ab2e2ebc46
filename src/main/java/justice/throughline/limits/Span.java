package justice.throughline.limits;

import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** A length of time in the words of the tables: {@code 36 hours}, {@code 5 working days}, {@code 3 months}. */
record Span(int amount, Unit unit) {

    private static final Pattern WORDS = Pattern.compile("(\\d+) ([a-z ]+?)s?");

    /** What is counted; the last two count by calendar or by the days between. */
    enum Unit {
        MINUTE(ChronoUnit.MINUTES),
        HOUR(ChronoUnit.HOURS),
        DAY(ChronoUnit.DAYS),
        WEEK(ChronoUnit.WEEKS),
        MONTH(ChronoUnit.MONTHS),
        WORKING_DAY(ChronoUnit.DAYS),
        BUSINESS_DAY(ChronoUnit.DAYS),
        SITTING_DAY(ChronoUnit.DAYS),
        CLEAR_DAY(ChronoUnit.DAYS);

        private final ChronoUnit length;

        Unit(ChronoUnit length) {
            this.length = length;
        }

        ChronoUnit length() {
            return length;
        }

        boolean ofMoments() {
            return length.isTimeBased();
        }

        /** Only days of a calendar count. */
        boolean byCalendar() {
            return this == WORKING_DAY || this == BUSINESS_DAY || this == SITTING_DAY;
        }
    }

    static Span parse(String text) {
        var words = WORDS.matcher(text);
        if (!words.matches()) {
            throw new IllegalArgumentException("Not a length of time: " + text);
        }
        var unit = words.group(2).replace(' ', '_').toUpperCase(java.util.Locale.ROOT);
        return new Span(Integer.parseInt(words.group(1)), Unit.valueOf(unit));
    }

    Span less(int days) {
        return new Span(amount - days, unit);
    }
}
