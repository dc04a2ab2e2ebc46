package justice.throughline.casefile;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What journeys are told of what is published. */
interface Publications extends Repository<PublicationRow, PublicationRow.Id> {

    /** What waits: of each case one at most. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from PublicationRow where id.caseId = :caseId and takenAt is null")
    Optional<PublicationRow> lockWaiting(UUID caseId);

    @Query("select count(*) from PublicationRow where id.caseId = :caseId and takenBy = :by")
    int takenBy(UUID caseId, String by);

    /** The earliest first. */
    @Query("from PublicationRow where id.caseId = :caseId and takenAt is not null order by id.seq")
    List<PublicationRow> taken(UUID caseId);

    /** Closed cases for which something waits: no journey can be told. */
    @Query("select p.id.caseId from PublicationRow p join CaseFile c on c.id = p.id.caseId"
            + " where p.takenAt is null and c.stage = CLOSED")
    List<UUID> ofClosedCases(Limit most);
}
