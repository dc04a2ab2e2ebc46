package justice.throughline.recovery;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A database as a backup of it would be, whatever the engine has done since. */
record OlderDatabase(List<Position> positions, JdbcClient jdbc, TransactionTemplate transaction) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Up to where a partition of the journal was written. */
    record Position(int partition, long position) {}

    static OlderDatabase backUp(JdbcClient jdbc, TransactionTemplate transaction) {
        var positions = jdbc.sql("select partition_id as partition, position from journal.position")
                .query(Position.class)
                .list();
        return new OlderDatabase(positions, jdbc, transaction);
    }

    /** As if a backup had been restored that is older than all that became of the case. */
    void lose(UUID caseId) {
        await().atMost(PATIENCE).until(this::isCompared);
        transaction.executeWithoutResult(status -> {
            triggers("disable");
            for (var table : List.of(
                    "handoffs.hand_off_event",
                    "handoffs.artefact",
                    "handoffs.deadline",
                    "handoffs.decision",
                    "exchange.outbox")) {
                jdbc.sql("delete from " + table
                                + " where hand_off_id in (select id from handoffs.hand_off where case_id = ?)")
                        .param(caseId)
                        .update();
            }
            jdbc.sql(
                            "delete from notify.notice_event where notice_id in (select id from notify.notice where case_id = ?)")
                    .param(caseId)
                    .update();
            for (var table : List.of("handoffs.hand_off", "notify.notice", "casefile.outcome_event", "tasks.wish")) {
                jdbc.sql("delete from " + table + " where case_id = ?")
                        .param(caseId)
                        .update();
            }
            jdbc.sql("delete from clocks.clock_event where kind = 'STOPPED' and clock_id in"
                            + " (select id from clocks.clock where case_id = ?)")
                    .param(caseId)
                    .update();
            jdbc.sql("update clocks.clock set state = 'RUNNING' where case_id = ? and state = 'MET'")
                    .param(caseId)
                    .update();
            jdbc.sql("update casefile.case_file set registered_at = null, outcome = null where id = ?")
                    .param(caseId)
                    .update();
            triggers("enable");
            compareAgain();
        });
    }

    /** Of tables that nobody may delete from. */
    private void triggers(String can) {
        for (var table : List.of(
                "handoffs.hand_off_event", "notify.notice_event", "casefile.outcome_event", "clocks.clock_event")) {
            jdbc.sql("alter table " + table + " " + can + " trigger user").update();
        }
    }

    void compareAgain() {
        positions.forEach(each -> jdbc.sql("update recovery.compared set position = ? where partition_id = ?")
                .params(each.position(), each.partition())
                .update());
    }

    boolean isCompared() {
        return jdbc.sql("""
                        select coalesce(bool_and(c.position >= p.position), false)
                        from journal.position p left join recovery.compared c using (partition_id)""").query(Boolean.class).single();
    }
}
