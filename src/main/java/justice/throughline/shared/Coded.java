package justice.throughline.shared;

import java.util.Locale;

/** An enum that addresses name by its code, the name in small letters unless it has another. */
public interface Coded {

    /** As of every enum. */
    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an address means this one by that text. */
    default boolean isMeantBy(String text) {
        return code().equals(text);
    }
}
