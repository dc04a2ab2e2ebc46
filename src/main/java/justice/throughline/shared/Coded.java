package justice.throughline.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** The one of this kind that has this code; empty where none has. */
    static <E extends Enum<E> & Coded> Optional<E> of(Class<E> kind, @Nullable String code) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(each -> each.code().equals(code))
                .findFirst();
    }
}
