package justice.throughline.limits;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why no rule of a table fits a question, blamed on what is at fault: the day, what is missing, or the fact that does not fit. */
final class WhyNoRule {

    private final Question question;
    private final RuleTable table;

    WhyNoRule(Question question, RuleTable table) {
        this.question = question;
        this.table = table;
    }

    LawRefusal refusal() {
        var day = new Facts(question).relevantDate();
        var rows = table.rowsFor(question);
        var then = rows.stream()
                .filter(row -> row.allows(Facts.RELEVANT_DATE, day))
                .toList();
        var dated = Facts.given(question, Facts.RELEVANT_DATE) ? Facts.RELEVANT_DATE : Facts.START;
        if (then.isEmpty() || fitting(then).isEmpty() && !fitting(rows).isEmpty()) {
            return LawRefusal.ofField(dated, "limit-not-law-then", day);
        }
        var lacking = table.lacking(question, fitting(then));
        if (!lacking.isEmpty()) return Missing.of(lacking);
        return LawRefusal.ofField(misfit(then, dated), "limit-no-rule", day, given());
    }

    private List<RuleTable.Row> fitting(List<RuleTable.Row> rows) {
        return rows.stream().filter(row -> misfits(row).findAny().isEmpty()).toList();
    }

    private Stream<String> misfits(RuleTable.Row row) {
        return new TreeMap<>(question.facts())
                .entrySet().stream()
                        .filter(fact -> !fact.getKey().equals(Facts.RELEVANT_DATE))
                        .filter(fact -> !row.allows(fact.getKey(), fact.getValue()))
                        .map(Map.Entry::getKey);
    }

    /** The first fact without which some row would fit. */
    private String misfit(List<RuleTable.Row> rows, String otherwise) {
        return rows.stream()
                .map(row -> misfits(row).toList())
                .filter(misfits -> misfits.size() == 1)
                .map(List::getFirst)
                .findFirst()
                .orElseGet(() -> question.facts().keySet().stream()
                        .filter(fact -> !fact.equals(Facts.RELEVANT_DATE))
                        .min(String::compareTo)
                        .orElse(otherwise));
    }

    private String given() {
        var given = new TreeMap<>(question.facts())
                .entrySet().stream()
                        .map(fact -> fact.getKey() + " = " + fact.getValue())
                        .collect(Collectors.joining(", "));
        return given.isEmpty() ? "-" : given;
    }
}
