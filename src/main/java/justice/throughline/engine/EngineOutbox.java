package justice.throughline.engine;

import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the engine is to do, kept in the transaction of its cause and told after the commit, at once and again until the
 * engine has answered. The id of a command makes it happen once. Modules that write their cause in SQL keep a message with
 * the function {@code engine.keep}.
 */
@Service
public class EngineOutbox {

    private final OutboxRows rows;
    private final Delivery delivery;
    private final ApplicationEventPublisher events;

    EngineOutbox(OutboxRows rows, Delivery delivery, ApplicationEventPublisher events) {
        this.rows = rows;
        this.delivery = delivery;
        this.events = events;
    }

    /**
     * Keeps the command in the transaction of the caller; the engine is told after the commit, or when it was held so long.
     *
     * @return false when a command of this id is kept already; then nothing changes
     */
    @Transactional
    public boolean keep(Command command) {
        var anew = rows.add(command, false);
        if (anew) events.publishEvent(new Kept());
        return anew;
    }

    /** The same for a caller who tells it by {@link #tell} after the commit, because a person waits for the answer. */
    @Transactional
    public boolean keepInHand(Command command) {
        return rows.add(command, true);
    }

    /**
     * Tells the engine what this caller has kept in hand. When this returns, the effects of the answer are written.
     *
     * @return {@link Answer#LATER} when there is no answer yet: it is kept and told again
     * @throws IllegalStateException within a transaction
     */
    public Answer tell(Command command) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Whoever waits for the engine in a transaction holds up everybody else");
        }
        var told = delivery.tell(new OutboxRows.Entry(command, 1));
        return delivery.finish(told) ? told.answer() : Answer.LATER;
    }

    /**
     * Is done with a command whose answer was lost, where the engine's own record says what came of it.
     *
     * @return false when the record says so, but what follows from it cannot be written now
     */
    public boolean lookInRecord(String id) {
        return rows.open(id)
                .flatMap(entry -> delivery.inRecord(entry.command()).map(answer -> new Delivery.Told(entry, answer)))
                .map(delivery::finish)
                .orElse(true);
    }

    /** Whether what was kept under this id has been told. */
    public boolean isTold(String id) {
        return rows.open(id).isEmpty();
    }

    /** Takes back those of these that are still held; the others it is too late for. */
    @Transactional
    public List<String> takeBack(Collection<String> ids) {
        return rows.takeBack(ids);
    }

    /** How many messages of this name nobody has told the engine yet. */
    public int untold(String name) {
        return rows.untold(name);
    }

    /**
     * What was told more than once and is not settled: the engine, or a part of it, does not answer or refuses it, or what
     * follows from its answer cannot be written.
     */
    public List<Unsettled> unsettled() {
        return rows.unsettled();
    }

    /** The engine knows a message's id for an hour; a day later nobody asks for it. */
    @Scheduled(fixedDelayString = "PT1H")
    void forgetSent() {
        rows.forgetSent();
    }
}
