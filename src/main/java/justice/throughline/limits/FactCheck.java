package justice.throughline.limits;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells what is wrong with the facts of a question. */
final class FactCheck {

    private FactCheck() {}

    /** @throws LawRefusal naming the first fact that cannot be */
    static void possible(Question question, LimitKind kind) {
        kind.facts().forEach(fact -> possible(question, fact));
        var learned = question.learnedAt();
        if (learned != null && learned.isBefore(question.start())) {
            throw LawRefusal.ofField(Facts.LEARNED_AT, "limit-learned-before-start", learned, question.start());
        }
        if (!kind.jurisdictions().contains(question.jurisdiction())) {
            throw LawRefusal.ofField("jurisdiction", "limit-other-jurisdiction", "nation:" + question.jurisdiction());
        }
    }

    static LawRefusal whyNoRule(Question question, RuleTable table) {
        var lacking = table.lacking(question);
        if (!lacking.isEmpty()) return Missing.of(lacking);
        var given = new TreeMap<>(question.facts())
                .entrySet().stream()
                        .map(fact -> fact.getKey() + " = " + fact.getValue())
                        .collect(Collectors.joining(", "));
        return LawRefusal.ofField(
                Facts.RELEVANT_DATE,
                "limit-no-rule",
                new Facts(question).relevantDate(),
                given.isEmpty() ? "-" : given);
    }

    private static void possible(Question question, Fact fact) {
        var value = question.facts().get(fact.name());
        if (value == null) return;
        var text = value.toString();
        var fits =
                switch (fact.type()) {
                    case TEXT -> fact.values().contains(text);
                    case NUMBER -> value instanceof Number;
                    case YES_NO -> value instanceof Boolean;
                    case DAY, MOMENT -> Facts.moment(fact.name(), text) != null;
                };
        if (!fits) {
            throw LawRefusal.ofField(fact.name(), "limit-bad-fact", fact.name(), text, allowed(fact))
                    .needing(List.of(fact));
        }
    }

    private static String allowed(Fact fact) {
        return fact.values().isEmpty() ? "type:" + fact.type() : String.join(", ", fact.values());
    }
}
