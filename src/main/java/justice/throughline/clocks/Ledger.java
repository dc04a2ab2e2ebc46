package justice.throughline.clocks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import justice.throughline.limits.Reason;
import justice.throughline.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds an event to a clock and folds it anew, in one transaction. The law is asked before it, so that nothing is
 * locked meanwhile; who was overtaken by another change looks again.
 */
@Component
class Ledger {

    private static final int TRIES = 20;

    private final ClockReads reads;
    private final ClockEvents events;
    private final ClockWrites clocks;
    private final Law law;
    private final News news;
    private final TransactionTemplate transaction;

    Ledger(
            ClockReads reads,
            ClockEvents events,
            ClockWrites clocks,
            Law law,
            News news,
            TransactionTemplate transaction) {
        this.reads = reads;
        this.events = events;
        this.clocks = clocks;
        this.law = law;
        this.news = news;
        this.transaction = transaction;
    }

    /**
     * Empty when it is not new: the key has started a clock meanwhile.
     *
     * @param check throws what it has against what the law answers
     */
    Optional<ClockLine> open(String key, ClockEvent start, Consumer<Terms> check) {
        var folded = Fold.of(List.of(start));
        var terms = law.terms(folded);
        check.accept(terms);
        return transaction.execute(status -> {
            var started = clocks.start(new Clock(key, Standing.of(start.clockId(), folded, terms)));
            if (started.isPresent()) events.add(start.withTerms(terms.limit()));
            return started;
        });
    }

    /**
     * Records the event unless the check, which sees the clock as it is before, or the law has a reason against it. An
     * extension never shortens. A reason counts only against the clock as it still is.
     *
     * @throws Refusal when there is no such clock
     */
    Change add(ClockEvent event, BiFunction<ClockLine, Folded, Optional<Reason>> check) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var clock = find(event.clockId());
            var change = added(event, clock, check).filter(one -> one instanceof Change.Done || isStill(clock));
            if (change.isPresent()) return change.get();
        }
        throw new IllegalStateException("Clock " + event.clockId() + " changes too often to be changed");
    }

    /** Empty when another change came between. */
    private Optional<Change> added(
            ClockEvent event, ClockLine clock, BiFunction<ClockLine, Folded, Optional<Reason>> check) {
        var all = new ArrayList<>(events.of(event.clockId()));
        var reason = check.apply(clock, Fold.of(all));
        if (reason.isPresent()) return Optional.of(new Change.Refused(reason.get()));
        all.add(event);
        var folded = Fold.of(all);
        Terms terms;
        try {
            terms = law.terms(folded);
        } catch (Refusal refusal) {
            return Optional.of(new Change.Refused(reason(refusal)));
        }
        if (event.kind() == EventKind.EXTENDED && terms.limit().due().compareTo(clock.due()) < 0) {
            return Optional.of(new Change.Refused(new Reason("clock-extension-shortens", List.of())));
        }
        var standing = Standing.of(event.clockId(), folded, terms);
        return write(standing, clock.version(), event.withTerms(terms.limit())).map(Change.Done::new);
    }

    private boolean isStill(ClockLine clock) {
        return find(clock.id()).version() == clock.version();
    }

    /** Whether the clock was still at this version: then it follows these terms from now on. */
    boolean recalculate(ClockEvent event, int version, Terms terms) {
        var all = new ArrayList<>(events.of(event.clockId()));
        all.add(event);
        return write(Standing.of(event.clockId(), Fold.of(all), terms), version, event.withTerms(terms.limit()))
                .isPresent();
    }

    /** What the events of a clock come to, whatever is kept in its place. */
    Standing refold(UUID clockId) {
        var folded = Fold.of(events.of(clockId));
        return Standing.of(clockId, folded, law.terms(folded));
    }

    private Optional<ClockLine> write(Standing standing, int version, ClockEvent event) {
        return transaction.execute(status -> {
            var written = clocks.write(standing, version);
            if (written.isPresent()) {
                events.add(event);
                news.of(standing, event.kind());
            }
            return written;
        });
    }

    private ClockLine find(UUID clockId) {
        return reads.find(clockId).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "clock-unknown"));
    }

    private static Reason reason(Refusal refusal) {
        var arguments = Optional.ofNullable(refusal.getDetailMessageArguments()).orElseGet(() -> new Object[0]);
        return new Reason(
                refusal.code(), Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
