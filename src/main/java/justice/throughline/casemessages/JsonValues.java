package justice.throughline.casemessages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import justice.throughline.arrivals.Finding;
import justice.throughline.arrivals.Findings;
import justice.throughline.shared.When;
import org.jspecify.annotations.Nullable;

/**
 * Values of a list as what they mean. One that cannot mean it is a violation of its field and reads as nothing; a field that
 * the schema has found fault with already, or that was read before, is not told of again.
 */
final class JsonValues {

    private static final DateTimeFormatter PRINTED =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern ZONED = Pattern.compile(".*(Z|[+-]\\d{2}:\\d{2})");
    private static final String NO_SUCH_TIME = "no-such-time";
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\r\\n]]");

    private final Findings found;
    private final Set<String> told;

    /** @param found what the schema found, and where to add to */
    JsonValues(Findings found) {
        this.found = found;
        this.told = found.first().stream().map(Finding::place).collect(Collectors.toCollection(HashSet::new));
    }

    /** A text or number as it is written; nothing where there is none. */
    @Nullable
    String text(JsonNode node, String place, String name) {
        var value = node.path(name);
        if (!value.isValueNode() || value.isNull() || value.asText().isBlank()) return null;
        if (!UNSEEN.matcher(value.asText()).find()) return value.asText().strip();
        violation(value, CourtListKind.way(place, name), "no-such-character");
        return null;
    }

    @Nullable
    LocalDate day(JsonNode node, String place, String name) {
        return read(node, place, name, LocalDate::parse);
    }

    /** A day as it is printed. */
    @Nullable
    LocalDate printed(JsonNode node, String place, String name) {
        return read(node, place, name, text -> LocalDate.parse(text, PRINTED));
    }

    @Nullable
    LocalTime time(JsonNode node, String place, String name) {
        return read(node, place, name, text -> LocalTime.parse(text.replaceFirst("(Z|[+-]\\d{2}:\\d{2})$", "")));
    }

    /**
     * In British time; lists of the Crown Court leave the zone out. Of the hour that comes twice it is then the first, and of
     * the hour that never comes there is none.
     */
    @Nullable
    LocalDateTime moment(JsonNode node, String place, String name) {
        return read(
                node,
                place,
                name,
                text -> ZONED.matcher(text).matches()
                        ? OffsetDateTime.parse(text)
                                .atZoneSameInstant(When.BRITISH)
                                .toLocalDateTime()
                        : shown(LocalDateTime.parse(text)));
    }

    /** That the field of this time is a violation, if no clock in Britain shows it on the day. */
    void shown(LocalDate day, LocalTime time, JsonNode node, String place, String name) {
        if (When.isPassedOver(day.atTime(time)))
            violation(node.path(name), CourtListKind.way(place, name), NO_SUCH_TIME);
    }

    /** That this field says a day which is too far ahead. */
    void ahead(LocalDate day, JsonNode node, String place, String name) {
        var field = CourtListKind.way(place, name);
        if (told.add(field)) {
            var line = CourtListKind.line(node.path(name));
            found.add(Finding.of(Finding.Kind.VIOLATION, line, field, "list-published-ahead", day.toString()));
        }
    }

    private static LocalDateTime shown(LocalDateTime british) {
        if (When.isPassedOver(british)) throw new DateTimeException("The clocks go forward in that hour");
        return british;
    }

    /** None of these names is anywhere, one of which must be; said only where the schema had nothing to say at all. */
    void missing(JsonNode list, String... names) {
        if (found.has(Finding.Kind.VIOLATION)) return;
        found.add(Finding.of(
                Finding.Kind.VIOLATION, CourtListKind.line(list), "", "field-missing", "@" + String.join(", ", names)));
    }

    private <T> @Nullable T read(JsonNode node, String place, String name, Function<String, T> reading) {
        var text = text(node, place, name);
        try {
            return text == null ? null : reading.apply(text);
        } catch (DateTimeException noSuchTime) {
            violation(node.path(name), CourtListKind.way(place, name), NO_SUCH_TIME);
            return null;
        }
    }

    private void violation(JsonNode value, String place, String code) {
        if (told.add(place)) {
            found.add(Finding.of(Finding.Kind.VIOLATION, CourtListKind.line(value), place, code));
        }
    }
}
