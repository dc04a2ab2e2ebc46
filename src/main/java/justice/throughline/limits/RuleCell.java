package justice.throughline.limits;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * What a cell of a table asks of a value, as far as it takes to say why no row fits: words, yes or no, a range of numbers
 * or of days. Which row fits the table decides.
 */
record RuleCell(String text) {

    private static final Pattern COMPARED = Pattern.compile("(<=|<|>=|>) (?:date\\(\"(.+)\"\\)|(\\d+))");
    private static final Pattern BETWEEN =
            Pattern.compile("\\[(?:date\\(\"(.+)\"\\)\\.\\.date\\(\"(.+)\"\\)|(\\d+)\\.\\.(\\d+))]");

    /** Whether it leaves open what it is asked about, or this value is what it asks for. */
    boolean allows(Object value) {
        if (text.startsWith("\"")) return RuleTable.words(text).contains(value.toString());
        return switch (text) {
            case "" -> true;
            case "null" -> false;
            case "true", "false" -> text.equals(value.toString());
            default ->
                value instanceof Number number
                        ? holds(number.longValue())
                        : !(value instanceof LocalDate day) || holds(day.toEpochDay());
        };
    }

    private boolean holds(long value) {
        var compared = COMPARED.matcher(text);
        if (compared.matches()) return holds(compared.group(1), value, bound(compared.group(2), compared.group(3)));
        var between = BETWEEN.matcher(text);
        return !between.matches()
                || value >= bound(between.group(1), between.group(3))
                        && value <= bound(between.group(2), between.group(4));
    }

    private static boolean holds(String comparison, long value, long bound) {
        return switch (comparison) {
            case "<" -> value < bound;
            case "<=" -> value <= bound;
            case ">" -> value > bound;
            default -> value >= bound;
        };
    }

    private static long bound(String day, String number) {
        return day == null ? Long.parseLong(number) : LocalDate.parse(day).toEpochDay();
    }
}
