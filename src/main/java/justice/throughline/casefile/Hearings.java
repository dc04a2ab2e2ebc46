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

    /** Those that the case leads or in which its defendants appear. */
    String OF_CASE = "(select l.id from Hearing l where l.caseId = :caseId union"
            + " select a.hearing from Appearance a where a.caseId = :caseId and a.state <> ENDED)";

    /** Those of this day that a file told of. */
    @Query("from Hearing h where h.id in " + OF_CASE + " and h.day = :day and h.source <> 'task'")
    List<Hearing> sentFor(UUID caseId, LocalDate day);

    List<Hearing> findByCaseIdAndType(UUID caseId, String type);

    @Query("from Hearing h where h.id in " + OF_CASE + " order by h.day, h.time, h.id")
    List<Hearing> ofCase(UUID caseId);

    /** Those that are still to be held. */
    @Query("select h.id from Hearing h where h.id in " + OF_CASE + " and h.state = LISTED order by h.id")
    List<Long> listedOf(UUID caseId);

    /** To be changed: nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Hearing h where h.id = :id and (h.caseId = :caseId or exists"
            + " (select 1 from Appearance a where a.hearing = h.id and a.caseId = :caseId and a.state <> ENDED))")
    Optional<Hearing> lock(UUID caseId, long id);

    /** Those that people have listed, the latest first; nobody else changes them until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Hearing where caseId = :caseId and source = 'task' order by id desc")
    List<Hearing> lockListed(UUID caseId);

    @Query("select distinct caseId from Hearing where courtReference = :courtReference and court = :court")
    List<UUID> casesOf(String courtReference, String court);
}
