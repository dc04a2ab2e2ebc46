package justice.throughline.engine;

import java.util.function.IntToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Starts nothing on an engine that is older than the journal, as after a backup of the engine alone was restored. */
@Component
class EngineAgeGuard {

    private static final Logger LOG = LoggerFactory.getLogger(EngineAgeGuard.class);

    private final ObjectProvider<KnownKeys> known;

    EngineAgeGuard(ObjectProvider<KnownKeys> known) {
        this.known = known;
    }

    /**
     * @param sign leaves a sign with a partition and gives its key
     * @throws IllegalStateException when a partition is older than the journal, with what to do
     */
    void require(int partitions, IntToLongFunction sign) {
        for (int partition = 1; partition <= partitions; partition++) {
            var highest = known.getObject().highest(partition);
            try {
                var key = sign.applyAsLong(partition);
                if (KnownKeys.forgotten(highest, key)) throw new IllegalStateException(KnownKeys.why(partition));
            } catch (EngineUnavailableException absent) {
                LOG.warn(
                        "Partition {} is away: whether it is older than the journal, its first sign will tell",
                        partition);
            }
        }
    }
}
