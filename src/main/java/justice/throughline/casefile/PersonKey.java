package justice.throughline.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names a person in a role for ever. It is given once and is opaque: it stays as it is when a suspect becomes a defendant
 * and when the person comes into another file.
 *
 * @param caseId the file in which it was given
 * @param reference of the person in that file; never a name
 */
public record PersonKey(UUID caseId, String reference) {

    private static final int LENGTH_OF_ID = 36;
    private static final Pattern REFERENCE = Pattern.compile("[^\\s\\p{Z}\\p{C}]{1,200}");

    /** @throws IllegalArgumentException when this cannot be a reference */
    public PersonKey {
        if (!isReference(reference)) throw new IllegalArgumentException("No reference of a person: " + reference);
    }

    /** Whether a person can be known by this: it is there, and has nothing blank or unseen in it. */
    public static boolean isReference(@Nullable String text) {
        return text != null && REFERENCE.matcher(text).matches();
    }

    /** @throws IllegalArgumentException when the text is no such key */
    @JsonCreator
    public static PersonKey of(String text) {
        if (text.length() <= LENGTH_OF_ID || text.charAt(LENGTH_OF_ID) != ':') {
            throw new IllegalArgumentException("No key of a person: " + text);
        }
        var caseId = UUID.fromString(text.substring(0, LENGTH_OF_ID));
        return new PersonKey(caseId, text.substring(LENGTH_OF_ID + 1));
    }

    @JsonValue
    @Override
    public String toString() {
        return caseId + ":" + reference;
    }

    /** As columns keep it. */
    public static final class Column extends KeyColumn<PersonKey> {

        public Column() {
            super(PersonKey::of);
        }
    }
}
