package justice.throughline.casefile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import justice.throughline.shared.Evidence;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is published of cases and cannot all be true, for whoever asks people which of it holds. */
@Service
@Transactional
public class SourceConflicts {

    private final ContradictionRows rows;

    SourceConflicts(ContradictionRows rows) {
        this.rows = rows;
    }

    /**
     * Those about which nobody is asked yet; each is asked of once, in this transaction.
     *
     * @param ask takes the case and the conflict
     */
    public void ask(int most, Instant at, BiConsumer<UUID, SourceConflict> ask) {
        for (var each : rows.toAsk(most)) {
            ask.accept(each.caseId(), each.shown());
            each.ask(at);
        }
    }

    /** Those that later files have done away with, while somebody was asked. */
    public void standDown(int most, BiConsumer<UUID, UUID> tell) {
        for (var each : rows.toStandDown(most)) {
            tell.accept(each.caseId(), each.id());
            each.standDown();
        }
    }

    @Transactional(readOnly = true)
    public Optional<SourceConflict> find(UUID id) {
        return rows.findById(id).map(Contradiction::shown);
    }

    /**
     * A person says which holds.
     *
     * @throws IllegalArgumentException when there is no such conflict, or nobody but our own program says so
     */
    public void settle(UUID id, String holds, String checkedWith, Evidence evidence, Instant at) {
        rows.findById(id)
                .orElseThrow(() -> new IllegalArgumentException("no conflict " + id))
                .settle(holds, checkedWith, evidence, at);
    }
}
