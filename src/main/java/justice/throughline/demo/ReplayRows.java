package justice.throughline.demo;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The replays. */
interface ReplayRows extends Repository<Replay, UUID> {

    Replay save(Replay replay);

    /** For what is counted in SQL. */
    void flush();

    /** Several copies of the application may move it on. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Replay where id = :id")
    Optional<Replay> lock(UUID id);
}
