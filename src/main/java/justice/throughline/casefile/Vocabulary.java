package justice.throughline.casefile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Terms by code and by any of their names; filled once, read by many threads. */
final class Vocabulary<T> {

    private final Map<String, T> byCode = new LinkedHashMap<>();
    private final Map<String, T> byName = new HashMap<>();

    void add(String code, T term, String name, Iterable<String> aliases) {
        byCode.put(code, term);
        byName.put(key(name), term);
        aliases.forEach(alias -> byName.put(key(alias), term));
    }

    Optional<T> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Optional<T> named(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    List<T> all() {
        return List.copyOf(byCode.values());
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
