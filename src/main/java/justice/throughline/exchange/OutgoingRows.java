package justice.throughline.exchange;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Messages to partners. */
interface OutgoingRows extends Repository<OutgoingMessage, UUID> {

    void save(OutgoingMessage message);

    Optional<OutgoingMessage> findById(UUID id);

    /** To be changed: nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from OutgoingMessage where id = :id")
    Optional<OutgoingMessage> lock(UUID id);

    /** Those of a hand-off that have not gone out. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from OutgoingMessage where handOffId = :handOff and type = :type and state in (PENDING, QUARANTINED)")
    List<OutgoingMessage> lockUnsent(UUID handOff, String type);
}
