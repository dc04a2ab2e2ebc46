package justice.throughline.clocks;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Clocks. Those that are only read come as lines: each is what the table says now, whatever was read of it before. */
interface ClockRows extends Repository<Clock, UUID> {

    String LINE = "select new justice.throughline.clocks.ClockLine(c.id, c.startKey, c.subject, c.kind, c.jurisdiction,"
            + " c.law, c.startedAt, c.learnedAt, c.due, c.otherwise, c.zone, c.state, c.nextWake, c.watched,"
            + " c.saidByProgram, c.version) from Clock c where ";

    @Query(LINE + "c.id = :id")
    Optional<ClockLine> line(UUID id);

    /** The one that this key has started. */
    @Query(LINE + "c.startKey = :key")
    Optional<ClockLine> ofKey(String key);

    @Query(LINE + "c.subject.caseId = :caseId order by c.due.at, c.id")
    List<ClockLine> ofCase(UUID caseId);

    @Query(LINE + "c.subject.caseId = :caseId and c.state in (RUNNING, PAUSED, EXTENDED, BREACHED)"
            + " order by c.due.at, c.id")
    List<ClockLine> liveOf(UUID caseId);

    /** Those whose end can still move, in the order of their ids. */
    @Query(LINE + "c.id > :cursor and c.state in (RUNNING, PAUSED, EXTENDED) order by c.id")
    List<ClockLine> after(UUID cursor, Limit most);

    boolean existsByLawOwner(String agency);

    /** To be changed, if it is still at this version: nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Clock where id = :id and version = :version")
    Optional<Clock> lock(UUID id, int version);

    /** Those of the keys that have started a clock. */
    @Query("select c.startKey from Clock c where c.startKey in :keys")
    Set<String> known(Collection<String> keys);

    /** Those that still ask for something, and that nobody has ever said to be over. */
    @Query("select c.id from Clock c where c.id in :ids and c.state in (RUNNING, PAUSED, EXTENDED, BREACHED)"
            + " and not exists (select 1 from KeptClockEvent e where e.clock = c.id and e.kind = STOPPED)")
    Set<UUID> neverStopped(Collection<UUID> ids);
}
