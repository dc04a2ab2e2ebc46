package justice.throughline.testing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What PostgreSQL has to read: a statement that reads all there ever was answers as well, until there is much. */
public final class RowsRead {

    private RowsRead() {}

    /**
     * How many rows of this table this reads, by whatever plan. PostgreSQL counts for each session and hands the counts on
     * about once a second: what the session read before is counted too, until then.
     *
     * @throws IllegalStateException outside a transaction: between two the count may begin anew
     */
    public static long by(Runnable read, String table, JdbcClient jdbc) {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("Not in one");
        var before = counted(table, jdbc);
        read.run();
        return counted(table, jdbc) - before;
    }

    private static long counted(String table, JdbcClient jdbc) {
        return jdbc.sql("select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)"
                        + " from pg_stat_xact_user_tables where relid = ?::regclass")
                .param(table)
                .query(Long.class)
                .single();
    }
}
