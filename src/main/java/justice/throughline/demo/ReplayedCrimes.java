package justice.throughline.demo;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The crimes of replays. */
interface ReplayedCrimes extends Repository<ReplayedCrime, UUID> {

    List<ReplayedCrime> saveAll(Iterable<ReplayedCrime> crimes);

    @Query("from ReplayedCrime where replayId = :replay and state = :state order by startedAt, caseId")
    List<ReplayedCrime> of(UUID replay, ReplayedCrime.State state, Limit most);

    /** Several copies of the application may move it on. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from ReplayedCrime where caseId = :caseId")
    Optional<ReplayedCrime> lock(UUID caseId);
}
