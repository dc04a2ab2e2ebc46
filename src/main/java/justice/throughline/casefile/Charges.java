package justice.throughline.casefile;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What defendants are charged with. */
interface Charges extends Repository<Charge, Long> {

    void save(Charge charge);

    List<Charge> findByCaseIdOrderById(UUID caseId);

    /** To be changed: nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Charge where caseId = :caseId and key = :key")
    Optional<Charge> lock(UUID caseId, ChargeKey key);
}
