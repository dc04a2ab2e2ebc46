package justice.throughline.tasks;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Wishes. Queries are written out, since one derived from its name is put together at every call; one that is asked about
 * many is, too.
 */
interface WishRows extends Repository<Wish, UUID> {

    void save(Wish wish);

    /** To be changed: nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Wish where id = :id")
    Optional<Wish> lock(UUID id);

    @Query("select state from Wish where id = :id")
    WishState state(UUID id);

    /** Those that are on their way; of one task never more than one. */
    @Query("from Wish where taskKey in :tasks and state = WISHED")
    List<Wish> open(Collection<Long> tasks);

    /**
     * The one that is on its way, and those by which the task changed hands and of which the journal had not heard at this
     * position; the latest last.
     */
    @Query("from Wish where taskKey = :task and (state = WISHED"
            + " or state = SETTLED and act <> COMPLETE and seen >= :position) order by settledAt nulls last")
    List<Wish> unheard(long task, long position);

    /** By which the task was completed. */
    @Query("from Wish where taskKey = :task and act = COMPLETE and state = SETTLED")
    Optional<Wish> completed(long task);

    /** Lets nobody else wish anything of this task until the transaction ends; there may be no row yet to lock. */
    @Query(value = "select 1 from pg_advisory_xact_lock(:task)", nativeQuery = true)
    int lockTask(long task);

    @Query("from Wish where taskKey = :task order by at, id")
    List<Wish> ofTask(long task);
}
