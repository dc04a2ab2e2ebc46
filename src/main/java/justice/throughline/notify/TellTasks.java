package justice.throughline.notify;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.engine.Command;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.journal.CancelledRuns;
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
    private static final String PROCESS = "tell-person";
    static final String PERSON = "personRef";
    static final String AGENCY = "tellingAgency";

    private record Due(UUID caseId, String recipient, Teller teller) {}

    private final NoticeRows rows;
    private final EngineOutbox outbox;
    private final CancelledRuns cancelled;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    TellTasks(
            NoticeRows rows,
            EngineOutbox outbox,
            CancelledRuns cancelled,
            JdbcClient jdbc,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.outbox = outbox;
        this.cancelled = cancelled;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${throughline.notify.tick:500ms}")
    void ask() {
        due().forEach(due -> transaction.executeWithoutResult(status -> ask(due)));
    }

    /** Whoever cancels the run that asks has told nobody: while a duty is open its desk is asked again, once for each. */
    @Scheduled(fixedDelayString = "${throughline.notify.look-again:1m}")
    void askAgain() {
        cancelled
                .last(PROCESS, PERSON, AGENCY)
                .forEach(run -> transaction.executeWithoutResult(status -> askAgain(run)));
    }

    private void askAgain(CancelledRuns.Run run) {
        var teller = Teller.of(run.about().getOrDefault(AGENCY, ""));
        rows.lockOpen(run.caseId(), run.about().getOrDefault(PERSON, ""), teller).stream()
                .filter(Notice::isAskedFor)
                .findFirst()
                .ifPresent(notice -> outbox.keep(raised("tell-again:" + run.key(), notice)));
    }

    /** What is due and belongs to a task that is open joins that task. */
    private void ask(Due due) {
        var open = rows.lockOpen(due.caseId(), due.recipient(), due.teller());
        var now = clock.instant();
        var first = open.stream().filter(notice -> notice.isDue(now)).findFirst();
        if (first.isEmpty()) return;
        if (open.stream().noneMatch(Notice::isAskedFor)) {
            outbox.keep(raised("tell:" + first.get().id() + ":" + first.get().version(), first.get()));
            open.forEach(Notice::asked);
        } else {
            open.stream().filter(notice -> notice.isDue(now)).forEach(Notice::asked);
        }
    }

    private static Command raised(String id, Notice notice) {
        return Command.message(
                id,
                TellMessages.RAISED,
                notice.taskKey(),
                Map.of(
                        "caseId",
                        notice.caseId().toString(),
                        PERSON,
                        notice.recipient(),
                        AGENCY,
                        notice.teller().code()));
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
