package justice.throughline.shared;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** Fields of a request hold what no field can; each is named with the reason. */
final class UnfitFieldsRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param errors name to reason, in the language of the request */
    UnfitFieldsRefusal(Map<String, String> errors) {
        super(HttpStatus.BAD_REQUEST, "unfit-fields", String.join(", ", errors.keySet()));
        getBody().setProperty("errors", errors);
    }
}
