package justice.throughline.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL has to read: a statement that reads all there ever was answers as well, until there is much. */
public final class RowsRead {

    private RowsRead() {}

    /** How many rows of this table the present transaction has read until now, by whatever plan. */
    public static long of(String table, JdbcClient jdbc) {
        return jdbc.sql("select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)"
                        + " from pg_stat_xact_user_tables where relid = ?::regclass")
                .param(table)
                .query(Long.class)
                .single();
    }
}
