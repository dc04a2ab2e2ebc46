package justice.throughline.clocks;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** Recalculations. */
interface RecalculationJobs extends Repository<RecalculationJob, UUID> {

    String SHOWN = "select new justice.throughline.clocks.Recalculation(j.id, j.reason, j.askedBy, j.askedAt, j.state,"
            + " j.lookedAt, (select count(*) from ClockMove m where m.id.recalculation = j.id),"
            + " (select count(*) from ClockMove m where m.id.recalculation = j.id and m.result = CHANGED_SINCE),"
            + " j.decidedBy, j.decidedAt) from RecalculationJob j ";

    /** As Hibernate has it: leave out those that somebody else has locked. */
    String SKIP_LOCKED = "-2";

    void save(RecalculationJob job);

    @Query(SHOWN + "where j.id = :id")
    Optional<Recalculation> shown(UUID id);

    @Query(SHOWN + "order by j.askedAt desc")
    List<Recalculation> latest(Limit most);

    /** To be changed: nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from RecalculationJob where id = :id")
    Optional<RecalculationJob> lock(UUID id);

    /** The next to be worked on, which nobody else works on until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = SKIP_LOCKED))
    @Query("from RecalculationJob where state in (PREPARING, APPLYING) order by askedAt limit 1")
    Optional<RecalculationJob> next();

    @Query("from RecalculationJob where id = :id and decidedBy is not null")
    Optional<RecalculationJob> decided(UUID id);
}
