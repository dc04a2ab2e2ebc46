package justice.throughline.limits;

import java.util.List;
import justice.throughline.shared.Refusal;

/**
 * Why the law refuses something. {@link LimitWords} says it in the reader's language.
 *
 * @param code its words are {@code problem.<code>.detail}
 */
public record Reason(String code, List<String> arguments) {

    /** The same as an answer to a person or a program, who read its codes, days and moments as words. */
    public Refusal refusal() {
        return LawRefusal.because(code, arguments.toArray());
    }
}
