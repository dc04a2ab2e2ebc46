package justice.throughline.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import justice.throughline.ThroughlineTest;
import justice.throughline.testing.CaseRecords;
import justice.throughline.testing.RowsRead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ThroughlineTest
class StageFollowerTest {

    private static final int PARTITION = 99;

    @Autowired
    private CaseRecords cases;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StageFollower follower;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void addPartition() {
        jdbc.sql("insert into journal.position (partition_id, position) values (?, 3)")
                .param(PARTITION)
                .update();
    }

    @AfterEach
    void removePartition() {
        jdbc.sql("delete from journal.position where partition_id = ?")
                .param(PARTITION)
                .update();
        jdbc.sql("delete from journal.process_instance where partition_id = ?")
                .param(PARTITION)
                .update();
        jdbc.sql("delete from casefile.stage_cursor where partition_id = ?")
                .param(PARTITION)
                .update();
    }

    @Test
    void shouldPassOverInstancesThatBelongToNoCase() {
        var caseId = cases.open("burglary");
        entered(1, "court", "no id at all");
        entered(2, "court", UUID.randomUUID().toString());
        entered(3, "charging", caseId.toString());

        await().untilAsserted(() -> assertThat(jdbc.sql("select stage from casefile.case_file where id = ?")
                        .param(caseId)
                        .query(String.class)
                        .single())
                .isEqualTo("CHARGING"));
    }

    @Test
    void shouldReadOnlyWhatHasComeSince() {
        jdbc.sql("""
                insert into journal.process_instance (key, process_id, definition_key, version, root_key, case_id, state,
                    started_at, partition_id, position)
                select -n, 'court', 1, 1, -n, gen_random_uuid(), 'ACTIVE', now(), ?, n from generate_series(1, 20000) n""").param(PARTITION).update();
        jdbc.sql("analyze journal.process_instance").update();
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select max(position) from casefile.stage_cursor where partition_id = ?")
                                .param(PARTITION)
                                .query(Long.class)
                                .optional())
                .contains(20000L));

        transaction.executeWithoutResult(
                status -> assertThat(RowsRead.by(follower::follow, "journal.process_instance", jdbc))
                        .isLessThan(2000));
    }

    private void entered(long position, String process, String caseId) {
        jdbc.sql("""
                        insert into journal.process_instance (key, process_id, definition_key, version, root_key, case_id,
                          state, started_at, partition_id, position)
                        values (-:position, :process, 1, 1, -:position, :caseId, 'ACTIVE', now(), :partition, :position)
                        """)
                .param("position", position)
                .param("process", process)
                .param("caseId", caseId)
                .param("partition", PARTITION)
                .update();
    }
}
