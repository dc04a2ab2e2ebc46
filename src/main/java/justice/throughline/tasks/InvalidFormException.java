package justice.throughline.tasks;

import java.util.Map;
import justice.throughline.shared.Refusal;
import org.springframework.http.HttpStatus;

/** What was entered does not fit the form; each field that is wrong is named with the reason. */
public class InvalidFormException extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> errors;

    InvalidFormException(Map<String, String> errors) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "invalid-form");
        this.errors = Map.copyOf(errors);
        getBody().setProperty("errors", this.errors);
    }

    /** Field key to reason, in the language of the request. */
    public Map<String, String> errors() {
        return errors;
    }
}
