package justice.throughline.casefile;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Hearings extends Repository<Hearing, Long> {

    void save(Hearing hearing);

    /** Those of this day that a file told of. */
    @Query("from Hearing where caseId = :caseId and day = :day and source <> 'task'")
    List<Hearing> sentFor(UUID caseId, LocalDate day);

    List<Hearing> findByCaseIdAndType(UUID caseId, String type);

    @Query("from Hearing where caseId = :caseId order by day, time, id")
    List<Hearing> ofCase(UUID caseId);

    /** To be changed: nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Hearing where caseId = :caseId and id = :id")
    Optional<Hearing> lock(UUID caseId, long id);

    /** Those that people have listed, the latest first; nobody else changes them until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Hearing where caseId = :caseId and source = 'task' order by id desc")
    List<Hearing> lockListed(UUID caseId);

    @Query("select distinct caseId from Hearing where courtReference = :courtReference and court = :court")
    List<UUID> casesOf(String courtReference, String court);
}
