package justice.throughline.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * An expected refusal that a person can be told. Its words are {@code problem.<code>.title} and {@code
 * problem.<code>.detail} of the message files; pages show the error page of its status, the API a problem detail.
 */
public class Refusal extends ErrorResponseException {

    private final String code;
    private transient List<String> fields = List.of();

    public Refusal(HttpStatus status, String code, @Nullable Object... args) {
        super(status, ProblemDetail.forStatus(status), null, null, args);
        this.code = code;
        getBody().setProperty("code", code);
    }

    /** The name of this kind of refusal, part of its message keys. */
    public String code() {
        return code;
    }

    /** The fields that are to blame: parameters of an address, or the ways to members of a body, as {@code facts.start}. */
    public List<String> fields() {
        return fields;
    }

    /** The same, blamed on these fields; a problem document names each in {@code errors}. */
    public final Refusal blaming(String... fields) {
        this.fields = List.of(fields);
        return this;
    }

    @Override
    public String getTitleMessageCode() {
        return "problem." + code + ".title";
    }

    @Override
    public String getDetailMessageCode() {
        return "problem." + code + ".detail";
    }
}
