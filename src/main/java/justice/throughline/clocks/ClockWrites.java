package justice.throughline.clocks;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes clocks: a key starts one, and one is written only over the version it was made from. */
@Component
class ClockWrites {

    private static final String START = """
            insert into Clock (id, startKey, subject, kind, jurisdiction, law, startedAt, learnedAt, due, otherwise, zone,
                state, points, pointTimes, nextWake, watched)
            values (:id, :startKey, :subject, :kind, :jurisdiction, :law, :startedAt, :learnedAt, :due, :otherwise, :zone,
                :state, :points, :pointTimes, :nextWake, :watched)
            on conflict (startKey) do nothing""";

    private final EntityManager entities;
    private final ClockRows rows;

    ClockWrites(EntityManager entities, ClockRows rows) {
        this.entities = entities;
        this.rows = rows;
    }

    /** Empty when it is not new; a key that is taken must not spoil the transaction, as it would when persisted. */
    Optional<ClockLine> start(Clock clock) {
        var started = clock.fill(entities.createQuery(START)).executeUpdate();
        return started == 1 ? Optional.of(clock.line()) : Optional.empty();
    }

    /** Empty when somebody has changed the clock since this version. */
    Optional<ClockLine> write(Standing standing, int version) {
        return rows.lock(standing.id(), version).map(clock -> {
            clock.become(standing);
            entities.flush();
            // an event counts also where the clock stands as it stood
            if (clock.version() == version) entities.lock(clock, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            return clock.line();
        });
    }
}
