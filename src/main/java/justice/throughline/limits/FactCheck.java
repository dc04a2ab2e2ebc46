package justice.throughline.limits;

import java.util.List;

/** Tells what is wrong with the facts of a question. */
final class FactCheck {

    private static final int LONGEST = 100;

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

    /**
     * Facts that no rule of the kind asks for would change nothing, and whoever gives them believes they do.
     *
     * @throws LawRefusal naming the first such fact
     */
    static void known(Question question, LimitKind kind) {
        var asked = kind.facts().stream()
                .filter(fact -> fact.where() == Fact.Where.IN_FACTS)
                .map(Fact::name)
                .toList();
        question.facts().keySet().stream()
                .filter(name -> !asked.contains(name) && !name.equals(Facts.RELEVANT_DATE))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    var beside = Fact.BESIDE.contains(name);
                    throw LawRefusal.ofField(
                            shown(name),
                            beside ? "limit-fact-beside" : "limit-unknown-fact",
                            shown(name),
                            asked.isEmpty() ? "-" : String.join(", ", asked));
                });
    }

    private static boolean isCount(Number number) {
        return number.intValue() >= 0 && number.intValue() == number.doubleValue();
    }

    static String shown(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static void possible(Question question, Fact fact) {
        var value = question.facts().get(fact.name());
        if (value == null) return;
        var text = value.toString();
        var fits =
                switch (fact.type()) {
                    case TEXT -> fact.values().contains(text);
                    case NUMBER -> value instanceof Number number && isCount(number);
                    case YES_NO -> value instanceof Boolean;
                    case DAY, MOMENT -> Facts.moment(fact.name(), text) != null;
                };
        if (!fits) {
            throw LawRefusal.ofField(fact.name(), "limit-bad-fact", fact.name(), shown(text), allowed(fact))
                    .needing(List.of(fact));
        }
    }

    private static String allowed(Fact fact) {
        return fact.values().isEmpty() ? "type:" + fact.type() : String.join(", ", fact.values());
    }
}
