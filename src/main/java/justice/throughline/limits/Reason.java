package justice.throughline.limits;

import java.util.List;
import justice.throughline.shared.Refusal;
import org.springframework.http.HttpStatus;

/**
 * Why the law refuses something. {@link LimitWords} says it in the reader's language.
 *
 * @param code its words are {@code problem.<code>.detail}
 */
public record Reason(String code, List<String> arguments) {

    /** The same as an answer to a person or a program. */
    public Refusal refusal() {
        return new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, code, arguments.toArray());
    }
}
