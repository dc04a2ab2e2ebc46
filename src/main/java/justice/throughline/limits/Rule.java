package justice.throughline.limits;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of the tables as they answer with it. */
record Rule(
        String rule,
        String version,
        String event,
        String startsFrom,
        String length,
        @Nullable Integer less,
        String counting,
        @Nullable String calendar,
        @Nullable String roll,
        @Nullable String capFrom,
        @Nullable String capLength,
        @Nullable List<String> pauses,
        @Nullable List<Grant> extensions,
        List<String> warnPoints,
        Severity severity,
        LegalEffect effect,
        String owner,
        String citation,
        String certainty,
        @Nullable String reading) {

    static final String MAYBE = "?";

    /** An extension: who, by how much, after which other, after what was done, for which classes of offence. */
    record Grant(
            String code,
            List<String> roles,
            String gives,
            @Nullable String cap,
            @Nullable String after,
            @Nullable AfterMet afterMet,
            @Nullable List<String> offences) {}

    /** What limits of these kinds ask for must have been done so often before, about the same person. */
    record AfterMet(List<String> kinds, int times) {

        boolean missing(Map<String, Integer> met) {
            return kinds.stream().mapToInt(kind -> met.getOrDefault(kind, 0)).sum() < times;
        }
    }

    Span span() {
        return Span.parse(length);
    }

    String calendarOrNone() {
        return calendar == null ? Calendars.NONE : calendar;
    }

    boolean rollsBack() {
        return "back".equals(roll);
    }

    /** Counted back from an event to come. */
    boolean backwards() {
        return "back".equals(counting);
    }

    /** To be done before the counted day begins. */
    boolean endsBefore() {
        return "before".equals(counting);
    }

    /** Reasons for which it pauses, whether that is certain or not. */
    List<String> pausesFor() {
        return pauses == null
                ? List.of()
                : pauses.stream().map(reason -> reason.replace(MAYBE, "")).toList();
    }

    /** Whether it pauses is to be confirmed: warnings then come at the earlier time. */
    boolean pausesMaybe() {
        return pauses != null && pauses.stream().anyMatch(reason -> reason.endsWith(MAYBE));
    }

    List<Grant> grants() {
        return extensions == null ? List.of() : extensions;
    }

    Optional<Grant> grant(String code) {
        return grants().stream().filter(grant -> grant.code().equals(code)).findFirst();
    }

    Certainty sure() {
        return Certainty.marked(certainty);
    }
}
