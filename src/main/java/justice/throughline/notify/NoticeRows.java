package justice.throughline.notify;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Duties to tell. */
interface NoticeRows extends Repository<Notice, UUID> {

    @Query("from Notice where caseId = :caseId order by raisedAt, id")
    List<Notice> ofCase(UUID caseId);

    /** All of many cases. */
    @Query("from Notice where caseId in :cases")
    List<Notice> ofCases(Collection<UUID> cases);

    /** Those of the keys that have raised a duty. */
    @Query("select key from Notice where key in :keys")
    Set<String> known(Collection<String> keys);

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

    /** Cases in which something is due. */
    @Query("select distinct caseId from Notice where state = OPEN and askAt <= :now")
    List<UUID> due(Instant now, Limit most);

    /**
     * A duty and that it was raised, by the program and because of this, in one statement: a journey raises many, and of two
     * who raise the same at once neither is to fail.
     */
    @Modifying
    @Query(value = """
                    with raised as (
                        insert into notify.notice (id, case_id, recipient, kind, outcome, teller, effect_key, raised_at,
                            state, ask_at, version)
                        values (gen_random_uuid(), :caseId, :recipient, :kind, cast(:outcome as text), :teller, :key, :at,
                            'OPEN', :now, 0)
                        on conflict (effect_key) do nothing returning id)
                    insert into notify.notice_event (notice_id, what, happened_at, recorded_at, said_by, party, proof_kind,
                        proof_reference)
                    select id, 'RAISED', :at, :now, 'throughline', 'throughline', 'PROGRAM', :cause from raised""", nativeQuery = true)
    int raise(
            UUID caseId,
            String recipient,
            String kind,
            @Nullable String outcome,
            String teller,
            String key,
            Instant at,
            Instant now,
            String cause);
}
