package justice.throughline.shared;

import java.time.Duration;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads results too long to be held, a few hundred rows at a time. */
@Component
@SqlForSets("results too long to be held as entities")
public class LongReads {

    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    LongReads(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            @Value("${throughline.longest-read:2m}") Duration longest) {
        var template = new EndedStatements.OfRequests(dataSource, longest);
        template.setFetchSize(ROWS_AT_ONCE);
        this.jdbc = JdbcClient.create(template);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * All that is read sees the tables as they are at one moment, so that no row is lost or comes twice. The connection
     * goes back when this returns; take the rows by a row callback.
     */
    public void read(Consumer<JdbcClient> reading) {
        snapshot.executeWithoutResult(status -> reading.accept(jdbc));
    }
}
