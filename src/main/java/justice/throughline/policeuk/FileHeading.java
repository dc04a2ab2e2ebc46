package justice.throughline.policeuk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where a file has which column. */
final class FileHeading {

    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();

    FileHeading(List<String> names) {
        this.names = names;
        for (int i = 0; i < names.size(); i++) {
            positions.putIfAbsent(key(names.get(i)), i);
        }
    }

    boolean has(String column) {
        return positions.containsKey(key(column));
    }

    List<String> missing(FileKind kind) {
        return kind.required().stream().filter(column -> !has(column)).toList();
    }

    /** The position of a column, -1 where the file has none of this name. */
    int position(String column) {
        return positions.getOrDefault(key(column), -1);
    }

    /** How many fields a row must have at least: a last, optional one may be left out with its comma. */
    int fewest(FileKind kind) {
        return 1 + kind.required().stream().mapToInt(this::position).max().orElse(0);
    }

    int size() {
        return names.size();
    }

    List<String> names() {
        return names;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
