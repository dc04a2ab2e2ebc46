package justice.throughline.notify;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.engine.Command;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.journal.CancelledRuns;
import org.springframework.data.domain.Limit;
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
    private static final String SINCE = "raisedAt";

    private final NoticeRows rows;
    private final EngineOutbox outbox;
    private final CancelledRuns cancelled;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    TellTasks(
            NoticeRows rows,
            EngineOutbox outbox,
            CancelledRuns cancelled,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.outbox = outbox;
        this.cancelled = cancelled;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Some together: of many duties that are due at a time each would cost as much as all of them. */
    @Scheduled(fixedDelayString = "${throughline.notify.tick:500ms}")
    void ask() {
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            var cases = due(now);
            if (cases.length == 0) return;
            rows.lockOpen(cases).stream()
                    .collect(groupingBy(Notice::taskKey, LinkedHashMap::new, toList()))
                    .values()
                    .forEach(open -> ask(open, now));
        });
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
                .ifPresent(notice -> outbox.keep(raised("tell-again:" + run.key(), notice, notice)));
    }

    /** What is due and belongs to a task that is open joins that task. */
    private void ask(List<Notice> open, Instant now) {
        var due = open.stream().filter(notice -> notice.isDue(now)).toList();
        if (due.isEmpty()) return;
        if (open.stream().anyMatch(Notice::isAskedFor)) {
            due.forEach(Notice::asked);
        } else {
            var first = due.getFirst();
            outbox.keep(raised("tell:" + first.id() + ":" + first.version(), first, open.getFirst()));
            open.forEach(Notice::asked);
        }
    }

    /** @param oldest since when its person waits: asked for again, a task is due as it was */
    private static Command raised(String id, Notice notice, Notice oldest) {
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
                        notice.teller().code(),
                        SINCE,
                        oldest.raisedAt().truncatedTo(ChronoUnit.SECONDS).toString()));
    }

    /** Cases in which something is due. */
    private UUID[] due(Instant now) {
        return rows.due(now, Limit.of(AT_ONCE)).toArray(UUID[]::new);
    }
}
