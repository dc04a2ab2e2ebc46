package justice.throughline.limits;

import static justice.throughline.shared.When.BRITISH;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A question as programs and pages put it: every time is text, so that a wrong one can be named. */
record CalculatorRequest(
        @Schema(example = "victim-told-charge") @Nullable String kind,
        @Schema(example = "ENGLAND_AND_WALES") @Nullable String jurisdiction,

        @Schema(example = "2026-04-01T10:00:00Z", description = "A moment, British local time, or a day") @Nullable
        String start,

        @Nullable String learnedAt,

        @Schema(example = "{\"victimCategory\": \"standard\"}") @Nullable
        Map<String, Object> facts,

        @Nullable String asOf,
        @Nullable List<AskedPause> pauses,
        @Nullable List<AskedExtension> extensions) {

    private static final int MOST_CHANGES = 100;

    record AskedPause(
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) {}

    /**
     * @param orderedUntil a day for limits that end on a day, a moment for the others
     * @param met how often what limits of a kind ask for was done before, where the extension depends on it
     */
    record AskedExtension(
            @Nullable String code,
            @Nullable String grantedAt,
            @Nullable String orderedUntil,
            @Nullable String authority,
            @Nullable Map<String, Integer> met) {}

    /**
     * @param now the moment of the question unless it gives another
     * @throws LawRefusal naming the field that is missing or cannot be read
     */
    Question question(Instant now) {
        var given = new HashMap<String, Object>(facts == null ? Map.of() : facts);
        given.values().removeIf(value -> value.toString().isBlank());
        return new Question(
                needed("kind", kind),
                nation(),
                time("start", needed("start", start)),
                optional("learnedAt", learnedAt),
                given,
                Optional.ofNullable(optional("asOf", asOf)).orElse(now),
                each("pauses", pauses, CalculatorRequest::pause),
                each("extensions", extensions, CalculatorRequest::extension));
    }

    /** A moment with its offset, the time on a British clock, or the beginning of a day in Britain. */
    static Instant time(String field, String text) {
        try {
            var local = LocalDateTime.parse(text);
            if (BRITISH.getRules().getValidOffsets(local).isEmpty()) {
                throw LawRefusal.ofField(field, "limit-no-such-time", "fact:" + field, text);
            }
            return Facts.possible(field, local.atZone(BRITISH).toInstant());
        } catch (DateTimeException notLocal) {
            return Facts.moment(field, text);
        }
    }

    private Jurisdiction nation() {
        var name = needed("jurisdiction", jurisdiction);
        try {
            return Jurisdiction.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw LawRefusal.ofField(
                    "jurisdiction",
                    "limit-bad-fact",
                    "jurisdiction",
                    FactCheck.shown(name),
                    List.of(Jurisdiction.values()));
        }
    }

    private static Pause pause(String field, AskedPause asked) {
        return new Pause(
                time(field + ".from", needed(field + ".from", asked.from())),
                optional(field + ".to", asked.to()),
                needed(field + ".reason", asked.reason()));
    }

    private static Extension extension(String field, AskedExtension asked) {
        var until = asked.orderedUntil();
        var moment = until != null && until.indexOf('T') >= 0;
        var at = optional(field + ".orderedUntil", until);
        return new Extension(
                needed(field + ".code", asked.code()),
                time(field + ".grantedAt", needed(field + ".grantedAt", asked.grantedAt())),
                at == null || moment ? null : Arithmetic.day(at),
                moment ? at : null,
                asked.authority(),
                asked.met());
    }

    /** Named by its place in the list, such as {@code pauses.0}. */
    private static <T, R> List<R> each(String field, @Nullable List<T> list, BiFunction<String, T, R> reading) {
        if (list == null) return List.of();
        if (list.size() > MOST_CHANGES) throw LawRefusal.ofField(field, "limit-too-many", field, MOST_CHANGES);
        var read = new ArrayList<R>();
        for (int index = 0; index < list.size(); index++) {
            read.add(reading.apply(field + "." + index, list.get(index)));
        }
        return read;
    }

    private static @Nullable Instant optional(String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : time(field, text);
    }

    private static String needed(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Missing.of(List.of(new Fact(field, Fact.Type.TEXT, List.of(), true)));
        }
        return text;
    }
}
