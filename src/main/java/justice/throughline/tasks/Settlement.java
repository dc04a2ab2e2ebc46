package justice.throughline.tasks;

import java.time.InstantSource;
import java.util.UUID;
import justice.throughline.access.Audit;
import justice.throughline.engine.Answer;
import justice.throughline.engine.Answered;
import justice.throughline.shared.SqlForSets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes down what became of a wish, and what follows from it, in the transaction in which its command is done with. */
@Component
@SqlForSets("of all wishes at once: where the journal has what came of them")
class Settlement {

    private final WishRows rows;
    private final OpenTasks open;
    private final InHand inHand;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final ApplicationEventPublisher news;

    Settlement(
            WishRows rows,
            OpenTasks open,
            InHand inHand,
            Audit audit,
            JdbcClient jdbc,
            InstantSource clock,
            ApplicationEventPublisher news) {
        this.rows = rows;
        this.open = open;
        this.inHand = inHand;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
        this.news = news;
    }

    @EventListener
    void answered(Answered answered) {
        switch (answered.command().kind()) {
            case COMPLETE, CLAIM, RELEASE ->
                write(rows.lock(UUID.fromString(answered.command().id())).orElseThrow(), answered.answer());
            case PUBLISH, RETRY -> {
                // nobody wished to do anything with a task
            }
        }
    }

    /** Finds in the journal what proves what became of a wish. */
    @Scheduled(fixedDelayString = "${throughline.tasks.proof-tick:1s}")
    void prove() {
        jdbc.sql("""
                update tasks.wish w set proof = e.position
                from (select w.id, min(e.position) as position
                    from tasks.wish w join journal.user_task_event e on e.task_key = w.task_key and e.position > w.seen
                    where w.proof is null and w.state in ('SETTLED', 'REFUSED') and (
                        w.state = 'REFUSED' and e.intent in ('COMPLETED', 'CANCELED')
                        or w.state = 'SETTLED' and w.act = 'COMPLETE' and e.intent = 'COMPLETED'
                        or w.state = 'SETTLED' and w.act <> 'COMPLETE' and e.intent = 'ASSIGNED'
                            and e.assignee is not distinct from case w.act when 'CLAIM' then w.actor end)
                    group by w.id) e
                where e.id = w.id""").update();
    }

    private void write(Wish wish, Answer answer) {
        if (answer == Answer.TAKEN) {
            wish.settle(clock.instant());
            if (wish.act() == Act.COMPLETE) {
                news.publishEvent(wish.done(() -> inHand.task(wish.id()).orElseGet(() -> open.any(wish.taskKey()))));
            }
            audit.write(wish.caseId(), wish.words(), wish.actor());
        } else {
            wish.refuse(clock.instant());
            audit.write(wish.caseId(), wish.words() + ": nothing done, the task was over", wish.actor());
        }
    }
}
