package justice.throughline.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one defendant's appearance in one hearing for ever. */
public record AppearanceKey(long hearing, PersonKey person) {

    /** @throws IllegalArgumentException when the text is no such key */
    @JsonCreator
    public static AppearanceKey of(String text) {
        var colon = text.indexOf(':');
        if (!text.matches("\\d{1,18}:.*")) throw new IllegalArgumentException("No key of an appearance: " + text);
        return new AppearanceKey(Long.parseLong(text.substring(0, colon)), PersonKey.of(text.substring(colon + 1)));
    }

    @JsonValue
    @Override
    public String toString() {
        return hearing + ":" + person;
    }

    /** As columns keep it. */
    public static final class Column extends KeyColumn<AppearanceKey> {

        public Column() {
            super(AppearanceKey::of);
        }
    }
}
