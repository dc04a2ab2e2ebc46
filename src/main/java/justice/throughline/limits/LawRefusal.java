package justice.throughline.limits;

import java.util.List;
import java.util.Locale;
import justice.throughline.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;

/** A question that cannot be answered, or an act that the law does not allow, with its reason. */
final class LawRefusal extends Refusal {

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
        refusal.getBody().setProperty("field", field);
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

    Reason reason() {
        return reason;
    }
}
