package justice.throughline.engine;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts nothing on an engine that has another number of partitions than what is under way began with. */
@Component
class EngineSizeGuard {

    private final EngineSizes rows;
    private final InstantSource clock;

    EngineSizeGuard(EngineSizes rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** @throws IllegalStateException when it had another number before */
    @Transactional
    void require(int partitions) {
        rows.note(partitions, clock.instant());
        rows.known().require(partitions);
    }
}
