package justice.throughline.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import justice.throughline.engine.OutboxRows.Entry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the engine commands and is done with those that it has answered. Dying in between only means telling it again. */
@Component
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int LONGEST_DOUBLING = 6;

    private final OutboxRows rows;
    private final Commands commands;
    private final ObjectProvider<Witness> witnesses;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Delivery(
            OutboxRows rows,
            Commands commands,
            ObjectProvider<Witness> witnesses,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.commands = commands;
        this.witnesses = witnesses;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * What came of telling a command.
     *
     * @param silence why the engine said nothing at all, if it did not
     */
    record Told(Entry entry, Answer answer, @Nullable String silence) {

        Told(Entry entry, Answer answer) {
            this(entry, answer, null);
        }

        boolean answered() {
            return answer != Answer.LATER;
        }
    }

    /** What the engine answers, or has answered before; where there is no answer it is told again after a pause. */
    Told tell(Entry entry) {
        try {
            var known = entry.tries() > 1 ? inRecord(entry.command()) : Optional.<Answer>empty();
            return new Told(entry, known.orElseGet(() -> now(entry)));
        } catch (RuntimeException e) {
            again(entry, e);
            return new Told(entry, Answer.LATER, String.valueOf(e.getMessage()));
        }
    }

    /** What the engine's own record says came of it. */
    Optional<Answer> inRecord(Command command) {
        return witnesses.stream()
                .flatMap(witness -> witness.of(command).stream())
                .findFirst();
    }

    /** Is done with what was answered; together where that can be, so that many cost little more than one. */
    void finish(List<Told> all) {
        var answered = all.stream().filter(Told::answered).toList();
        if (answered.isEmpty()) return;
        try {
            transaction.executeWithoutResult(status -> write(answered));
        } catch (RuntimeException together) {
            LOG.debug("{} answers are written one by one", answered.size(), together);
            answered.forEach(this::finish);
        }
    }

    /** @return whether its effects are written; otherwise that is tried again after a pause */
    boolean finish(Told told) {
        if (!told.answered()) return false;
        try {
            transaction.executeWithoutResult(status -> write(List.of(told)));
            return true;
        } catch (RuntimeException e) {
            LOG.error(
                    "What follows from {} is written later",
                    told.entry().command().id(),
                    e);
            again(told.entry(), e);
            return false;
        }
    }

    private void write(List<Told> all) {
        var anew = rows.answered(
                all.stream().map(told -> told.entry().command().id()).toList(),
                all.stream().map(Told::answer).toList());
        for (var told : all) {
            var command = told.entry().command();
            if (anew.contains(command.id())) events.publishEvent(new Answered(command, told.answer()));
        }
    }

    /** What is gone may be gone because it was told before by somebody whom the answer did not reach. */
    private Answer now(Entry entry) {
        var answer = commands.tell(entry.command());
        if (answer != Answer.GONE || entry.command().kind() == Command.Kind.RETRY) return answer;
        return inRecord(entry.command()).orElseGet(() -> {
            rows.again(entry.command().id(), "The engine's record does not say yet why it is gone", FIRST_PAUSE);
            return Answer.LATER;
        });
    }

    private void again(Entry entry, RuntimeException trouble) {
        LOG.debug("{} is told again", entry.command().id(), trouble);
        rows.again(entry.command().id(), String.valueOf(trouble.getMessage()), pause(entry.tries()));
    }

    private static Duration pause(int tries) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, LONGEST_DOUBLING));
    }
}
