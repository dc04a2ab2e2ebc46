package justice.throughline.exporter;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a batch changes in one table, one for each key whatever the number of records, written by one statement
 * that reads them as {@code {rows}}.
 */
final class Rows {

    private final Map<Object, @Nullable Object[]> byKey = new LinkedHashMap<>();
    private final String[] types;
    private final int position;
    private final String sql;

    /** @param columns name and type of each column, such as {@code "key bigint, state text"} */
    Rows(String columns, String sql) {
        List<String[]> parsed = Arrays.stream(columns.split(","))
                .map(column -> column.trim().split(" "))
                .toList();
        types = parsed.stream().map(column -> column[1]).toArray(String[]::new);
        var parameters = parsed.stream().map(column -> "?::" + column[1] + "[]").toList();
        var names = parsed.stream().map(column -> column[0]).toList();
        position = names.indexOf("position");
        this.sql = sql.replace(
                "{rows}", "unnest(" + String.join(",", parameters) + ") as u(" + String.join(",", names) + ")");
    }

    /** A later record of the same key replaces the earlier one; where it says null, the earlier value stays. */
    void put(Object key, @Nullable Object... values) {
        byKey.merge(key, values, (earlier, later) -> {
            for (int i = 0; i < later.length; i++) {
                later[i] = later[i] == null ? earlier[i] : later[i];
            }
            return later;
        });
    }

    Map<Object, @Nullable Object[]> byKey() {
        return byKey;
    }

    void write(Connection connection, Collection<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        var ordered = new ArrayList<>(rows);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int column = 0; column < types.length; column++) {
                int index = column;
                Object[] values =
                        ordered.stream().map(row -> storable(row[index])).toArray();
                statement.setArray(column + 1, connection.createArrayOf(types[column], values));
            }
            statement.execute();
        }
    }

    /** The position of the record that made the row. */
    long position(@Nullable Object[] row) {
        return (long) requireNonNull(row[position]);
    }

    void clear() {
        byKey.clear();
    }

    /** PostgreSQL's text cannot hold the character 0; one such character must not stop the journal for ever. */
    private static @Nullable Object storable(@Nullable Object value) {
        return value instanceof String text && text.indexOf('\0') >= 0 ? text.replace("\0", "") : value;
    }
}
