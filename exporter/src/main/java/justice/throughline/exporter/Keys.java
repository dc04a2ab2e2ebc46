package justice.throughline.exporter;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The variables that name what a journey is about: kept whatever the settings say, since readers tie the journal to other
 * records by them and cannot fetch them later. A key says nothing by itself: what does not look like one may be personal.
 */
final class Keys {

    private static final Set<String> NAMES = Set.of(
            "contactId",
            "personKey",
            "chargeKey",
            "custodyId",
            "hearingId",
            "appearanceKey",
            "spellId",
            "orderId",
            "applicationId",
            "requestId",
            "exhibitId",
            "asbId",
            "linkId",
            "jurisdiction",
            "handOffOffer");

    private static final Pattern REFERENCE = Pattern.compile("\"[A-Za-z0-9.:_-]{0,200}\"|-?\\d{1,19}|null");

    private Keys() {}

    static boolean include(String name) {
        return NAMES.contains(name);
    }

    static boolean isReference(String json) {
        return REFERENCE.matcher(json).matches();
    }
}
