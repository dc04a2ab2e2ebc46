package justice.throughline.notify;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Duties to tell. */
interface NoticeRows extends Repository<Notice, UUID> {

    @Query("from Notice where caseId = :caseId order by raisedAt, id")
    List<Notice> ofCase(UUID caseId);

    @Query("from Notice where caseId = :caseId and state = OPEN order by raisedAt, id")
    List<Notice> openOf(UUID caseId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Notice where id = :id")
    Optional<Notice> lock(UUID id);

    /** Those that a task asks for together. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Notice where caseId = :caseId and recipient = :recipient and teller = :teller and state = OPEN"
            + " order by raisedAt, id")
    List<Notice> lockOpen(UUID caseId, String recipient, Teller teller);

    /** All of many cases. */
    @Query(
            value = "select * from notify.notice where case_id = any(:cases) and state = 'OPEN' order by raised_at, id"
                    + " for update",
            nativeQuery = true)
    List<Notice> lockOpen(UUID[] cases);
}
