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

    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("kind", "victim-told-charge"),
            Map.entry("jurisdiction", "ENGLAND_AND_WALES"),
            Map.entry("victimCategory", "standard"),
            Map.entry("crimeType", "burglary"),
            Map.entry("outcome", "charged"),
            Map.entry("agency", "police"),
            Map.entry("about", new UUID(0, 0) + ":victim-1"),
            Map.entry("desk", "police.investigation"),
            Map.entry("process", "investigation"),
            Map.entry("element", "Task_Investigate"),
            Map.entry("task", "investigation:Task_Investigate"),
            Map.entry("sort", "due"),
            Map.entry("day", "3"),
            Map.entry("month", "4"),
            Map.entry("year", "2026"),
            Map.entry("hour", "10"),
            Map.entry("minute", "30"));

    /** What is of one kind there and of another elsewhere. */
    private static final Map<String, String> BY_ADDRESS =
            Map.of("/handoffs kind", "H-13", "/api/cases/{caseId}/timeline kind", "outcome");

    private Plausible() {}

    /** What a map of what is known could be asked by. */
    static String key(String map) {
        return map.endsWith("facts") ? "victimCategory" : "entry";
    }

    static String at(Endpoint endpoint, Asked asked) {
        return BY_ADDRESS.getOrDefault(
                endpoint.pattern() + " " + asked.name(),
                of(asked.type(), asked.name()).toString());
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
