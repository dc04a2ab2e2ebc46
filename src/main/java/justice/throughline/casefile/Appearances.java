package justice.throughline.casefile;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who appears in hearings. */
interface Appearances extends Repository<Appearance, Long> {

    void save(Appearance appearance);

    @Query("from Appearance where hearing in :hearings order by id")
    List<Appearance> of(Collection<Long> hearings);

    @Query("from Appearance where hearing = :hearing and caseId = :caseId order by id")
    List<Appearance> of(long hearing, UUID caseId);

    /** To be changed: nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Appearance where key = :key")
    Optional<Appearance> lock(AppearanceKey key);

    /** Cases whose defendants appear in hearings that this court has listed under this number. */
    @Query("select distinct a.caseId from Appearance a join Hearing h on h.id = a.hearing"
            + " where h.courtReference = :courtReference and h.court = :court")
    List<UUID> casesOf(String courtReference, String court);
}
