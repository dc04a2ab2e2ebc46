package justice.throughline.notify;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.engine.Command;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the desk that owes it to tell people what is open: of one person in a case one task at a time, which lists all that
 * the person is to be told.
 */
@Component
class TellTasks {

    private static final int AT_ONCE = 200;

    private record Due(UUID caseId, String recipient, Teller teller) {}

    private final NoticeRows rows;
    private final EngineOutbox outbox;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    TellTasks(
            NoticeRows rows,
            EngineOutbox outbox,
            JdbcClient jdbc,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${throughline.notify.tick:500ms}")
    void ask() {
        due().forEach(due -> transaction.executeWithoutResult(status -> ask(due)));
    }

    /** What is due and belongs to a task that is open joins that task. */
    private void ask(Due due) {
        var open = rows.lockOpen(due.caseId(), due.recipient(), due.teller());
        var now = clock.instant();
        var first = open.stream().filter(notice -> notice.isDue(now)).findFirst();
        if (first.isEmpty()) return;
        if (open.stream().noneMatch(Notice::isAskedFor)) {
            outbox.keep(Command.message(
                    "tell:" + first.get().id() + ":" + first.get().version(),
                    TellMessages.RAISED,
                    first.get().taskKey(),
                    Map.of(
                            "caseId", due.caseId().toString(),
                            "personRef", due.recipient(),
                            "tellingAgency", due.teller().code())));
            open.forEach(Notice::asked);
        } else {
            open.stream().filter(notice -> notice.isDue(now)).forEach(Notice::asked);
        }
    }

    private List<Due> due() {
        return jdbc.sql("""
                select distinct case_id, recipient, teller from notify.notice
                where state = 'OPEN' and ask_at <= :now limit :most""")
                .param("now", Times.toColumn(clock.instant()))
                .param("most", AT_ONCE)
                .query((row, number) -> new Due(
                        row.getObject("case_id", UUID.class),
                        row.getString("recipient"),
                        Teller.valueOf(row.getString("teller"))))
                .list();
    }
}
