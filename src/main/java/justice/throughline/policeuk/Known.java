package justice.throughline.policeuk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Remembers what texts were found to mean; what means nothing is not remembered, so a broken file costs no memory. */
final class Known<T> {

    private final Map<String, Optional<T>> meanings = new HashMap<>();
    private final Function<String, Optional<T>> lookup;

    Known(Function<String, Optional<T>> lookup) {
        this.lookup = lookup;
    }

    Optional<T> find(String text) {
        Optional<T> known = meanings.get(text);
        if (known != null) {
            return known;
        }
        Optional<T> found = lookup.apply(text);
        if (found.isPresent()) {
            meanings.put(text, found);
        }
        return found;
    }
}
