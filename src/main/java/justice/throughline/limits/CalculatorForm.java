package justice.throughline.limits;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import justice.throughline.shared.DateInput;
import justice.throughline.shared.DateKind;
import justice.throughline.shared.DateReading.Found;
import org.jspecify.annotations.Nullable;

/** The questions of the calculator's page for one kind, with what was entered. */
record CalculatorForm(LimitKind kind, Map<String, String> entered) {

    static final String AS_OF = "asOf";

    /** A question of the page. */
    record Field(String name, Fact.Type type, List<String> values, boolean required, String value) {}

    public List<Field> fields() {
        return kind.facts().stream()
                .map(fact -> new Field(fact.name(), fact.type(), choices(fact), fact.required(), entered(fact.name())))
                .toList();
    }

    public String entered(String name) {
        return entered.getOrDefault(name, "").strip();
    }

    /** Where one of the {@link #dates} is typed. */
    public DateInput date(String name) {
        return DateInput.of(name, Objects.requireNonNull(dates().get(name)), entered);
    }

    /** What the page asks for as a date. */
    Map<String, DateKind> dates() {
        var dates = new LinkedHashMap<String, DateKind>();
        dates.put(Facts.START, kind.inHours() ? DateKind.MOMENT : DateKind.DAY);
        for (var fact : kind.facts()) {
            if (fact.type() == Fact.Type.DAY) dates.put(fact.name(), DateKind.DAY);
            if (fact.type() == Fact.Type.MOMENT) dates.put(fact.name(), DateKind.MOMENT);
        }
        dates.put(AS_OF, DateKind.MOMENT);
        return dates;
    }

    /** The field of the page in which this is asked. */
    String anchor(String name) {
        return dates().containsKey(name) ? date(name).anchor() : name;
    }

    /** The names of all that the page may be asked by for a kind. */
    static Set<String> names(LimitKind kind) {
        var form = new CalculatorForm(kind, Map.of());
        return Stream.of(
                        Stream.of("kind", "jurisdiction"),
                        kind.facts().stream().map(Fact::name),
                        form.dates().keySet().stream(),
                        form.dates().keySet().stream().flatMap(name -> form.date(name).sent().keySet().stream()))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
    }

    boolean submitted() {
        return !date(Facts.START).typed().isEmpty();
    }

    CalculatorRequest ask() {
        return new CalculatorRequest(
                kind.kind(),
                entered("jurisdiction"),
                time(Facts.START),
                time(Facts.LEARNED_AT),
                facts(),
                time(AS_OF),
                null,
                null);
    }

    private Map<String, Object> facts() {
        var facts = new HashMap<String, Object>();
        for (var fact : kind.facts()) {
            var value = fact.name().equals(Facts.LEARNED_AT) ? null : value(fact);
            if (value != null) facts.put(fact.name(), value);
        }
        return facts;
    }

    private @Nullable Object value(Fact fact) {
        var text = entered(fact.name());
        return switch (fact.type()) {
            case YES_NO -> text.matches("true|false") ? Boolean.valueOf(text) : given(text);
            case NUMBER -> text.matches("\\d{1,6}") ? Integer.valueOf(text) : given(text);
            case DAY, MOMENT -> time(fact.name());
            case TEXT -> given(text);
        };
    }

    private @Nullable String time(String name) {
        return dates().containsKey(name) && date(name).read() instanceof Found found
                ? found.date().toString()
                : null;
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<String> choices(Fact fact) {
        return fact.type() == Fact.Type.YES_NO ? List.of("true", "false") : fact.values();
    }
}
