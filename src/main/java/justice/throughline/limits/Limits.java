package justice.throughline.limits;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The limits in law: which there are, when each ends, why, and what may change it. Safe for many threads. */
@Service
public class Limits {

    private final RuleTables tables;
    private final Calendars calendars;
    private final ObjectMapper json;

    Limits(RuleTables tables, Calendars calendars, ObjectMapper json) {
        this.tables = tables;
        this.calendars = calendars;
        this.json = json;
    }

    /**
     * Works a limit out by the rule in force on the relevant day, with the pauses and extensions of the question.
     *
     * @throws justice.throughline.shared.Refusal when the kind is unknown, a fact is missing or impossible, no rule fits, or
     *     the law refuses one of the pauses or extensions
     */
    public Limit calculate(Question question) {
        return new Calculation(question, rule(question), calendars).limit();
    }

    /** Every kind that is in force, with its facts, in the order of the tables. */
    public List<LimitKind> kinds() {
        return tables.kinds();
    }

    /** Empty when no rule in force is for this kind. */
    public Optional<LimitKind> kind(String kind) {
        return tables.kind(kind);
    }

    /** The agencies that own limits, as the tables name them. */
    public Set<String> owners() {
        return tables.owners();
    }

    /** Which bank holidays and calendars dates are worked out with. */
    public String calendarVersion() {
        return calendars.edition();
    }

    /** Empty when the law allows this extension on top of those of the question. */
    public Optional<Reason> whyNotExtend(Question question, Extension extension) {
        var more = Stream.concat(question.extensions().stream(), Stream.of(extension))
                .toList();
        return whyNot(question.with(question.pauses(), more));
    }

    /** Empty when the law allows this pause on top of those of the question. */
    public Optional<Reason> whyNotPause(Question question, Pause pause) {
        var more = Stream.concat(question.pauses().stream(), Stream.of(pause)).toList();
        return whyNot(question.with(more, question.extensions()));
    }

    private Optional<Reason> whyNot(Question question) {
        try {
            calculate(question);
            return Optional.empty();
        } catch (LawRefusal refusal) {
            return Optional.of(refusal.reason());
        }
    }

    private Rule rule(Question question) {
        var table = tables.of(question.kind())
                .orElseThrow(() -> LawRefusal.ofField("kind", "limit-unknown-kind", FactCheck.shown(question.kind())));
        var kind = tables.kind(question.kind())
                .orElseThrow(() -> LawRefusal.ofField("kind", "limit-not-in-force", question.kind()));
        FactCheck.possible(question, kind);
        var answer = table.decides().answer(variables(question, table));
        if (answer == null) {
            throw new WhyNoRule(question, table).refusal();
        }
        return json.convertValue(answer, Rule.class);
    }

    /** Only what the table decides by. */
    private static Map<String, @Nullable Object> variables(Question question, RuleTable table) {
        var variables = new HashMap<String, @Nullable Object>();
        table.inputs()
                .keySet()
                .forEach(name -> variables.put(name, question.facts().get(name)));
        variables.put(RuleTable.KIND, question.kind());
        variables.put(RuleTable.JURISDICTION, question.jurisdiction());
        variables.put(RuleTable.RULE_SET, RuleTable.IN_FORCE);
        variables.put(Facts.RELEVANT_DATE, new Facts(question).relevantDate().toString());
        return variables;
    }
}
