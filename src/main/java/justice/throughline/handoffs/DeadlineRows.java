package justice.throughline.handoffs;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Deadlines, of which there is one for each clock of a hand-off. */
interface DeadlineRows extends Repository<KeptDeadline, KeptDeadline.Key> {

    String SHOWN = "select new justice.throughline.handoffs.HandOffDeadline(d.handOffId, d.part, d.round, d.corrected,"
            + " d.startedAt, d.endedAt, d.met, d.clockId, d.tries) from KeptDeadline d";

    void save(KeptDeadline deadline);

    /** All of a hand-off, to be changed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from KeptDeadline where handOffId = :handOffId")
    List<KeptDeadline> lock(UUID handOffId);

    /** One, to be changed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "from KeptDeadline where handOffId = :handOffId and part = :part and round = :round and corrected = :corrected")
    Optional<KeptDeadline> lock(UUID handOffId, DeadlineKind part, int round, boolean corrected);

    /** The one of the latest round. */
    @Query(SHOWN + " where d.handOffId = :handOffId and d.part = :part order by d.round desc, d.corrected desc limit 1")
    Optional<HandOffDeadline> latest(UUID handOffId, DeadlineKind part);

    /** The one that this clock is kept for. */
    @Query(SHOWN + " where d.clockId = :clockId")
    Optional<HandOffDeadline> ofClock(UUID clockId);
}
