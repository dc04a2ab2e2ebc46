package justice.throughline.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import justice.throughline.shared.Coded;
import org.springframework.util.ClassUtils;

/** What an endpoint could be sent in good faith. */
final class Plausible {

    private static final Map<String, String> BY_NAME = Map.of(
            "kind", "victim-told-charge",
            "jurisdiction", "ENGLAND_AND_WALES",
            "victimCategory", "standard",
            "sort", "due",
            "day", "3",
            "month", "4",
            "year", "2026",
            "hour", "10",
            "minute", "30");

    private Plausible() {}

    /** What a map of what is known could be asked by. */
    static String key(String map) {
        return map.endsWith("facts") ? "victimCategory" : "entry";
    }

    /** A number, a truth, or something whose text is meant. */
    static Object of(Class<?> type, String name) {
        if (type.isEnum())
            return type.getEnumConstants()[0] instanceof Coded coded ? coded.code() : type.getEnumConstants()[0];
        if (type == UUID.class) return new UUID(0, 0);
        if (type == LocalDate.class) return "2026-04-03";
        if (type == YearMonth.class) return "2026-04";
        if (type == Instant.class) return "2026-04-03T10:30:00Z";
        var boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (boxed == Boolean.class) return true;
        if (Number.class.isAssignableFrom(boxed)) return 1;
        return BY_NAME.getOrDefault(name.replaceAll(".*[-.]", ""), "words-of-" + name);
    }
}
