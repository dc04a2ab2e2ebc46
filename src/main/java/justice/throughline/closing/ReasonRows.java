package justice.throughline.closing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The reasons that were given. */
interface ReasonRows extends Repository<Reason, Reason.Id> {

    Optional<Reason> findById(Reason.Id id);

    @Query("from Reason where id.caseId = :caseId")
    List<Reason> ofCase(UUID caseId);

    @Query("from Reason where id.caseId = :caseId and id.kind = :kind and task is not null order by givenAt, id.dutyId")
    List<Reason> closedWith(UUID caseId, String kind);

    /**
     * Natively, since of two who give the first one at once neither is to fail.
     *
     * @return 0 when there is one already: then nothing changes
     */
    @Modifying
    @Query(value = """
                    insert into closing.reason (case_id, kind, duty_id, reason, given_by, given_at)
                    values (:caseId, :kind, :duty, :reason, :by, :at)
                    on conflict (case_id, kind, duty_id) do nothing""", nativeQuery = true)
    int add(UUID caseId, String kind, String duty, String reason, String by, Instant at);
}
