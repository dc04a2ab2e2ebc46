package justice.throughline.trail;

import java.time.InstantSource;
import justice.throughline.trail.AuditRows.State;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals what was added to the audit, by one copy at a time. An entry gets its number before its transaction ends, so numbers
 * come to be seen out of order: it waits until all transactions that were under way when it saw the last one are over.
 */
@Component
class Sealing {

    private static final int MOST = 500;

    private final AuditRows rows;
    private final Seals seals;
    private final InstantSource clock;
    private @Nullable State seen;

    Sealing(AuditRows rows, Seals seals, InstantSource clock) {
        this.rows = rows;
        this.seals = seals;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${throughline.audit.seal-tick:10s}",
            initialDelayString = "${throughline.audit.seal-tick:10s}")
    @Transactional
    public synchronized void seal() {
        if (!rows.alone()) return;
        var last = seals.last().orElse(null);
        var now = rows.behind(last == null ? 0 : last.lastEntry());
        var then = seen;
        if (then != null && now.oldest() < then.next()) return;
        if (then != null && then.last() != null) sealTo(then.last(), last);
        seen = now;
    }

    private void sealTo(long entry, @Nullable Seal before) {
        var last = before;
        while (true) {
            var more = rows.between(last == null ? 0 : last.lastEntry(), entry, MOST);
            if (more.isEmpty()) return;
            var at = clock.instant();
            last = seals.save(last == null ? Seal.first(more, at) : last.next(more, at));
        }
    }
}
