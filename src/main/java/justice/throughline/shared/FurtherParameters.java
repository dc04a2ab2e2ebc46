package justice.throughline.shared;

import java.util.Collection;
import java.util.Map;

/** A controller whose parameters depend on what is asked, so that the signatures of its handlers cannot tell them. */
public interface FurtherParameters {

    /** The names that this request may use besides those in the signature. */
    Collection<String> furtherParameters(Map<String, String[]> sent);
}
