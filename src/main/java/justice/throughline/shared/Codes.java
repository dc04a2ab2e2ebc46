package justice.throughline.shared;

import java.util.Collection;

/** The codes that lists are asked by and that only the running application knows; a component. */
public interface Codes {

    /** Those that can be told to somebody who asked by another. */
    Collection<String> codes();

    /** Whether a list may be asked by it, also by one that older records have and nobody would choose. */
    default boolean knows(String code) {
        return codes().contains(code);
    }
}
