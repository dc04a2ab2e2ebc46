package justice.throughline.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The order of a list, the last key of which tells any two rows apart; so each row has a place that others can be told from. */
public record Keyset(List<SortKey> keys, boolean turned) {

    public static Keyset of(SortKey... keys) {
        return new Keyset(List.of(keys), false);
    }

    /** The same from its end. */
    public Keyset turnedRound() {
        return new Keyset(keys, !turned);
    }

    public String order() {
        return keys.stream().map(key -> key.order(turned)).collect(Collectors.joining(", "));
    }

    /** The keys as columns of a select, which {@link #read} reads. */
    String columns() {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> ", " + keys.get(i).sql() + " as " + name(i))
                .collect(Collectors.joining());
    }

    List<@Nullable String> read(ResultSet row) throws SQLException {
        var values = new ArrayList<@Nullable String>();
        for (int i = 0; i < keys.size(); i++) values.add(keys.get(i).kind().read(row, name(i)));
        return values;
    }

    /** Of rows that come after the one with these values. */
    String beyond(List<@Nullable String> values) {
        if (oneWay())
            return row(SortKey::sql) + (keys.getFirst().descending() != turned ? " < " : " > ") + parameters();
        var beyond = "";
        for (int i = keys.size() - 1; i >= 0; i--) {
            var key = keys.get(i);
            var empty = values.get(i) == null;
            var further = key.beyond(":" + name(i), empty, turned);
            beyond = beyond.isEmpty()
                    ? further
                    : "(%s or %s and %s)".formatted(further, key.same(":" + name(i), empty), beyond);
        }
        return bound() + beyond;
    }

    /** @throws RuntimeException where a value is not of the kind of its key */
    Map<String, Object> params(List<@Nullable String> values) {
        if (values.size() != keys.size()) throw new IllegalArgumentException("as many values as keys");
        var params = new HashMap<String, Object>();
        for (int i = 0; i < keys.size(); i++) {
            var value = values.get(i);
            if (value != null) params.put(name(i), keys.get(i).kind().of(value));
            else if (!keys.get(i).optional()) throw new IllegalArgumentException("this key is never empty");
        }
        return params;
    }

    /** Rows can then be compared as a whole, which an index answers. */
    private boolean oneWay() {
        return keys.stream().noneMatch(SortKey::optional)
                && keys.stream().map(SortKey::descending).distinct().count() == 1;
    }

    /** What an index answers of the rest. */
    private String bound() {
        var first = keys.getFirst();
        if (first.optional()) return "";
        return first.sql() + (first.descending() != turned ? " <= :" : " >= :") + name(0) + " and ";
    }

    private String row(Function<SortKey, String> part) {
        return keys.stream().map(part).collect(Collectors.joining(", ", "(", ")"));
    }

    private String parameters() {
        return IntStream.range(0, keys.size()).mapToObj(i -> ":" + name(i)).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String name(int key) {
        return "key_" + key;
    }
}
