package justice.throughline.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.IntStream;
import justice.throughline.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A journey that begins or follows while a merge is under way waits for it, however many crimes it brings. */
@DatabaseTest
class MergeLocksTest {

    /** More than the database hands out at once. */
    private static final int CRIMES = 2_500;

    private static final String FORCE = "Merge Locks Police";

    @Autowired
    private PublishedCrimes crimes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void shouldLockAllCasesThatItMayChange() {
        var own = new TransactionTemplate(transactions);
        var others = new TransactionTemplate(transactions);
        others.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.executeWithoutResult(status -> merge());
        assertThat(free()).isEqualTo(CRIMES);

        Integer leftFree = own.execute(status -> {
            merge();
            return others.execute(other -> free());
        });

        assertThat(leftFree).isZero();
    }

    private void merge() {
        try (var batch = crimes.begin()) {
            IntStream.range(0, CRIMES).forEach(number -> batch.add(row(number)));
            batch.merge();
        }
    }

    private int free() {
        return Objects.requireNonNull(
                jdbc.sql("""
                        select count(*) from (
                            select from casefile.case_file where force = :force for update skip locked) free
                        """).param("force", FORCE).query(Integer.class).single());
    }

    private static PublishedRow row(int number) {
        var crimeRef = "10cc%04x".formatted(number).repeat(8);
        return new PublishedRow(crimeRef, "2024-05", FORCE, null, null, null, null, null, "burglary", null);
    }
}
