package justice.throughline.devruntime;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the exporter has written so far. */
record JournalTables(EmbeddedRuntime runtime) {

    private static final List<String> ALL = List.of(
            "process_definition",
            "process_instance",
            "element_instance",
            "user_task",
            "user_task_event",
            "job",
            "incident",
            "message",
            "timer",
            "variable");

    List<Long> numbers(String query) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (var connection = DriverManager.getConnection(runtime.jdbcUrl(), runtime.dbUser(), runtime.dbPassword());
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            while (found.next()) {
                numbers.add(found.getLong(1));
            }
        }
        return numbers;
    }

    long number(String query) throws SQLException {
        return numbers(query).get(0);
    }

    void change(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(runtime.jdbcUrl(), runtime.dbUser(), runtime.dbPassword());
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    /** Adds how long ago, in milliseconds, the instances began that have become visible since, and answers the last key. */
    long newLags(long lastKey, List<Long> lags) throws SQLException {
        List<Long> begins = numbers("select (extract(epoch from started_at) * 1000)::bigint"
                + " from journal.process_instance where key > " + lastKey + " order by key");
        long now = System.currentTimeMillis();
        begins.forEach(begin -> lags.add(now - begin));
        return begins.isEmpty()
                ? lastKey
                : numbers("select key from journal.process_instance where key > " + lastKey + " order by key"
                                + " limit " + begins.size())
                        .get(begins.size() - 1);
    }

    long rows() throws SQLException {
        long rows = 0;
        for (String table : ALL) {
            rows += number("select count(*) from journal." + table);
        }
        return rows;
    }

    /** A sum over every column of every row, for each table. */
    Map<String, Long> contents() throws SQLException {
        Map<String, Long> contents = new LinkedHashMap<>();
        for (String table : ALL) {
            contents.put(
                    table, number("select coalesce(sum(hashtext(t::text)::bigint), 0) from journal." + table + " t"));
        }
        return contents;
    }
}
