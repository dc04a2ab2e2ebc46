package justice.throughline.custody;

import java.util.regex.Pattern;
import justice.throughline.casefile.PersonKey;
import justice.throughline.shared.Refusal;
import org.springframework.http.HttpStatus;

/**
 * What news of custody calls records and people by. The engine and its journal keep them, so that nobody may be told by them: a
 * reference has a digit, and nothing of which names and addresses are written.
 */
final class CustodyReference {

    private static final Pattern OF_RECORD = Pattern.compile("(?=.*\\d)[A-Za-z0-9-]{1,40}");
    private static final Pattern OF_PERSON = Pattern.compile("(?=.*\\d)[A-Za-z0-9./_-]{1,50}");

    private CustodyReference() {}

    /** @throws Refusal when this cannot be the reference of a custody record or of a remand */
    static void check(String reference) {
        if (!OF_RECORD.matcher(reference).matches()) throw unfit("custody-reference-unfit", "reference");
    }

    /** @throws Refusal when this cannot be the reference of somebody in custody */
    static String person(String reference) {
        if (PersonKey.isReference(reference) && OF_PERSON.matcher(reference).matches()) return reference;
        throw unfit("person-unfit", "person");
    }

    private static Refusal unfit(String code, String field) {
        return new Refusal(HttpStatus.BAD_REQUEST, code).blaming(field);
    }
}
