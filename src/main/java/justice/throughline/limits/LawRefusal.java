package justice.throughline.limits;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import justice.throughline.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;

/** A question that cannot be answered, or an act that the law does not allow, with its reason. */
final class LawRefusal extends Refusal {

    private static final String FACTS = "facts.";

    private final transient Reason reason;

    private LawRefusal(HttpStatus status, Reason reason) {
        super(status, reason.code(), reason.arguments().toArray());
        this.reason = reason;
    }

    static LawRefusal because(String code, Object... arguments) {
        var reason = new Reason(
                code, List.of(arguments).stream().map(String::valueOf).toList());
        return new LawRefusal(HttpStatus.UNPROCESSABLE_ENTITY, reason);
    }

    /** The question itself is wrong: which field, and what it should be. */
    static LawRefusal ofField(String field, String code, Object... arguments) {
        var refusal = because(code, arguments);
        refusal.blaming(
                Fact.BESIDE.contains(field) || field.matches("(pauses|extensions)\\b.*") ? field : FACTS + field);
        return refusal;
    }

    LawRefusal needing(List<Fact> facts) {
        getBody().setProperty("needed", facts);
        return this;
    }

    /** The reason's codes, days and moments as people read them. */
    @Override
    public Object[] getDetailMessageArguments(MessageSource messages, Locale locale) {
        return new LimitWords(messages).said(reason.arguments());
    }

    /** The name of the fact that is to blame, or of what stands beside the facts; empty where nothing is. */
    Optional<String> field() {
        return fields().stream().findFirst().map(way -> way.startsWith(FACTS) ? way.substring(FACTS.length()) : way);
    }

    Reason reason() {
        return reason;
    }
}
