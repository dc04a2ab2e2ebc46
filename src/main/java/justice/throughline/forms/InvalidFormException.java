package justice.throughline.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import justice.throughline.shared.Refusal;
import org.springframework.http.HttpStatus;

/** What was entered does not fit the form; each field that is wrong is named with the reason. */
public class InvalidFormException extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Wrong> wrong;

    /**
     * @param anchor where on the page it is mended
     * @param why in the language of the request
     */
    record Wrong(String field, String anchor, String why) {}

    InvalidFormException(List<Wrong> wrong) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "invalid-form");
        this.wrong = List.copyOf(wrong);
        getBody().setProperty("errors", errors());
    }

    /** @param errors field key to reason, in the language of the request; never empty */
    public static InvalidFormException of(Map<String, String> errors) {
        return of(errors, UnaryOperator.identity());
    }

    /** The same of fields of this form: what is wrong with a date is mended where its day is typed. */
    public static InvalidFormException of(Form form, Map<String, String> errors) {
        return of(errors, field -> anchor(form, field));
    }

    private static InvalidFormException of(Map<String, String> errors, UnaryOperator<String> anchor) {
        return new InvalidFormException(errors.entrySet().stream()
                .map(error -> new Wrong(error.getKey(), anchor.apply(error.getKey()), error.getValue()))
                .toList());
    }

    private static String anchor(Form form, String key) {
        return form.fields().stream()
                .filter(field -> field.key().equals(key) && field.kind().date().isPresent())
                .findFirst()
                .map(field -> new Question(field, null).date().anchor())
                .orElse(key);
    }

    /** Field key to reason, in the language of the request. */
    public Map<String, String> errors() {
        return reasonsBy(Wrong::field);
    }

    /** The same by the places of the page that they lead to. */
    public Map<String, String> anchors() {
        return reasonsBy(Wrong::anchor);
    }

    private Map<String, String> reasonsBy(Function<Wrong, String> key) {
        return wrong.stream().collect(Collectors.toMap(key, Wrong::why, (one, other) -> one, LinkedHashMap::new));
    }
}
