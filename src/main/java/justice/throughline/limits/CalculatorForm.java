package justice.throughline.limits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The questions of the calculator's page for one kind, with what was entered. */
record CalculatorForm(LimitKind kind, Map<String, String> entered) {

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

    boolean submitted() {
        return entered.containsKey(Facts.START);
    }

    Ask ask() {
        return new Ask(
                kind.kind(),
                entered("jurisdiction"),
                entered(Facts.START),
                time(Facts.LEARNED_AT),
                facts(),
                time("asOf"),
                null,
                null);
    }

    private Map<String, Object> facts() {
        var facts = new HashMap<String, Object>();
        for (var fact : kind.facts()) {
            var text = entered(fact.name());
            if (!text.isEmpty() && !fact.name().equals(Facts.LEARNED_AT)) facts.put(fact.name(), value(fact, text));
        }
        return facts;
    }

    private static Object value(Fact fact, String text) {
        return switch (fact.type()) {
            case YES_NO -> text.matches("true|false") ? Boolean.valueOf(text) : text;
            case NUMBER -> text.matches("\\d{1,6}") ? Integer.valueOf(text) : text;
            case MOMENT -> Ask.time(fact.name(), text).toString();
            case TEXT, DAY -> text;
        };
    }

    private @Nullable String time(String name) {
        return entered(name).isEmpty() ? null : entered(name);
    }

    private static List<String> choices(Fact fact) {
        return fact.type() == Fact.Type.YES_NO ? List.of("true", "false") : fact.values();
    }
}
