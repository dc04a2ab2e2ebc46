package justice.throughline.shared;

import static justice.throughline.shared.DatePart.DAY;
import static justice.throughline.shared.DatePart.HOUR;
import static justice.throughline.shared.DatePart.MINUTE;
import static justice.throughline.shared.DatePart.MONTH;
import static justice.throughline.shared.DatePart.YEAR;
import static justice.throughline.shared.When.BRITISH;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import justice.throughline.shared.DateReading.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a page in which a day, a month or a moment of British time is typed, with what stands in them. A page shows
 * them by {@code date :: fields}; the field for the day of {@code start} is called {@code start-day}.
 */
public record DateInput(String name, DateKind kind, Map<DatePart, String> typed) {

    private static final Pattern WHOLE =
            Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})(-(?<day>\\d{2})(T(?<hour>\\d{2}):(?<minute>\\d{2}))?)?");

    public DateInput {
        typed = Map.copyOf(typed);
    }

    /** With what was sent in its fields; a link may carry the whole date under the name of the input. */
    public static DateInput of(String name, DateKind kind, Map<String, String> sent) {
        var whole = Objects.toString(sent.get(name), "").strip();
        return whole.isEmpty()
                ? filled(name, kind, part -> sent.get(name + "-" + part.code()))
                : filled(name, kind, split(kind, whole));
    }

    /** With this date in its fields. */
    public static DateInput showing(String name, DateKind kind, Temporal date) {
        TemporalAccessor british = date instanceof Instant at ? at.atZone(BRITISH) : date;
        return filled(name, kind, part -> (part.ofClock() ? "%02d" : "%d").formatted(british.get(part.field())));
    }

    /** What it means. */
    public DateReading read() {
        var missing = those(part -> text(part).isEmpty());
        if (missing.equals(kind.parts())) return new Fault("missing." + kind, missing, "");
        if (!missing.isEmpty()) return new Fault("incomplete", missing, "");
        var unclear = those(part -> !text(part).matches(part == YEAR ? "\\d+" : "\\d{1,2}"));
        if (!unclear.isEmpty()) return new Fault("numbers", unclear, "");
        if (text(YEAR).length() != YEAR.width()) return new Fault("year", List.of(YEAR), "");
        var never = those(part -> part.ofClock() && !part.field().range().isValidIntValue(number(part)));
        return never.isEmpty() ? meant() : new Fault("time-of-day", never, "");
    }

    public boolean isEmpty() {
        return kind.parts().stream().map(this::text).allMatch(String::isEmpty);
    }

    /** What stands in a field, as it was typed. */
    public String typed(DatePart part) {
        return typed.getOrDefault(part, "");
    }

    /** What a field is called and found by. */
    public String id(DatePart part) {
        return name + "-" + part.code();
    }

    /** The field that an error leads to. */
    public String anchor() {
        return id(
                read() instanceof Fault fault
                        ? fault.parts().getFirst()
                        : kind.parts().getFirst());
    }

    /** Whether a field is to blame, where the date was refused. */
    public boolean blames(DatePart part) {
        return !(read() instanceof Fault fault) || fault.parts().contains(part);
    }

    /** What is wrong with it, of the errors of a page. */
    public @Nullable String errorIn(@Nullable Map<String, String> errors) {
        return errors == null
                ? null
                : kind.parts().stream()
                        .map(part -> errors.get(id(part)))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** What stands in its fields, by their names. */
    public Map<String, String> sent() {
        return kind.parts().stream().collect(Collectors.toMap(this::id, this::text, (a, b) -> a, LinkedHashMap::new));
    }

    private DateReading meant() {
        try {
            return switch (kind) {
                case DAY -> CaseDates.day(day());
                case MONTH -> CaseDates.month(YearMonth.of(number(YEAR), number(MONTH)));
                case MOMENT -> CaseDates.moment(day().atTime(number(HOUR), number(MINUTE)));
            };
        } catch (DateTimeException unreal) {
            var calendar = those(part -> !part.ofClock());
            var told = calendar.stream().map(this::text).collect(Collectors.joining("/"));
            return new Fault("unreal." + kind, calendar, told);
        }
    }

    private LocalDate day() {
        return LocalDate.of(number(YEAR), number(MONTH), number(DAY));
    }

    private int number(DatePart part) {
        return Integer.parseInt(text(part));
    }

    private String text(DatePart part) {
        return typed(part).strip();
    }

    private List<DatePart> those(Predicate<DatePart> which) {
        return kind.parts().stream().filter(which).toList();
    }

    private static DateInput filled(String name, DateKind kind, Function<DatePart, @Nullable String> texts) {
        var typed = new EnumMap<DatePart, String>(DatePart.class);
        for (var part : kind.parts()) {
            var text = texts.apply(part);
            if (text != null) typed.put(part, text);
        }
        return new DateInput(name, kind, typed);
    }

    /** What cannot be split stands in the first field, to be seen and mended there. */
    private static Function<DatePart, @Nullable String> split(DateKind kind, String whole) {
        var match = WHOLE.matcher(whole);
        if (match.matches()) return part -> match.group(part.code());
        return part -> part == kind.parts().getFirst() ? whole : "";
    }
}
