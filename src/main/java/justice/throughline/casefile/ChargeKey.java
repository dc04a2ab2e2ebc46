package justice.throughline.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names a charge against one defendant for ever.
 *
 * @param reference of the charge among those against this person
 */
public record ChargeKey(PersonKey person, String reference) {

    private static final Pattern REFERENCE = Pattern.compile("[^\\s\\p{Z}\\p{C}:]{1,50}");

    /** @throws IllegalArgumentException when this cannot be a reference */
    public ChargeKey {
        if (!isReference(reference)) throw new IllegalArgumentException("No reference of a charge: " + reference);
    }

    /** Whether a charge can be known by this: it is there, and has no colon and nothing blank or unseen in it. */
    public static boolean isReference(@Nullable String text) {
        return text != null && REFERENCE.matcher(text).matches();
    }

    /** @throws IllegalArgumentException when the text is no such key */
    @JsonCreator
    public static ChargeKey of(String text) {
        var colon = text.lastIndexOf(':');
        if (colon < 0) throw new IllegalArgumentException("No key of a charge: " + text);
        return new ChargeKey(PersonKey.of(text.substring(0, colon)), text.substring(colon + 1));
    }

    @JsonValue
    @Override
    public String toString() {
        return person + ":" + reference;
    }

    /** As columns keep it. */
    public static final class Column extends KeyColumn<ChargeKey> {

        public Column() {
            super(ChargeKey::of);
        }
    }
}
