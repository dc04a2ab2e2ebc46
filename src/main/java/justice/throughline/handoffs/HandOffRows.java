package justice.throughline.handoffs;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** Hand-offs. */
interface HandOffRows extends Repository<KeptHandOff, UUID> {

    ObjectMapper JSON = new ObjectMapper();

    /** @return whether it is new: the key was not taken */
    default boolean add(HandOff offered, Offer offer, About about, String desk, Instant now) {
        return add(
                        offered.id(),
                        offered.caseId(),
                        offered.kind(),
                        offered.from(),
                        offered.to(),
                        offered.state().name(),
                        offered.owner(),
                        desk,
                        offer.key(),
                        offer.urgency(),
                        String.valueOf(offer.basis()),
                        offer.grounds().toArray(String[]::new),
                        JSON.valueToTree(offer.payload()).toString(),
                        now,
                        offer.dueBy(),
                        about.person() == null ? null : about.person().toString(),
                        about.charge() == null ? null : about.charge().toString(),
                        about.jurisdiction().name())
                == 1;
    }

    /** In SQL: a claim that comes to nothing is none the transaction dies of, and JPQL takes no JSON. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into handoffs.hand_off (id, case_id, kind, from_agency, to_agency, state, owner_party, owner_desk,
                effect_key, urgency, lawful_basis, grounds, payload, offered_at, state_since, sender_due_at, due_at,
                person_key, charge_key, jurisdiction)
            values (:id, :caseId, :kind, :sender, :receiver, :state, :owner, :desk, :key, :urgency, :basis, :grounds,
                cast(:payload as jsonb), :now, :now, :due, :due, cast(:person as text), cast(:charge as text), :jurisdiction)
            on conflict (effect_key) do nothing""")
    int add(
            UUID id,
            UUID caseId,
            String kind,
            String sender,
            String receiver,
            String state,
            String owner,
            String desk,
            String key,
            String urgency,
            String basis,
            String[] grounds,
            String payload,
            Instant now,
            @Nullable Instant due,
            @Nullable String person,
            @Nullable String charge,
            String jurisdiction);

    /** To be changed: nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from KeptHandOff where id = :id")
    Optional<KeptHandOff> lock(UUID id);

    /** The same, of this key. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from KeptHandOff where effectKey = :key")
    KeptHandOff lockKey(String key);

    /** The one that this transaction has locked: nothing is asked of the database. */
    Optional<KeptHandOff> findById(UUID id);

    /** With a line for each of its documents. */
    @Query("""
            select new justice.throughline.handoffs.DetailLine(h.standing, h.about, h.ownerDesk, h.urgency, h.lawfulBasis,
                h.grounds, h.classification, h.correlationId, h.offeredAt, h.senderDueAt,
                new justice.throughline.handoffs.ClockedDeadline(h.answer.dueAt, h.answer.dueDate, h.answer.dueClock),
                h.dueKnown, h.acceptedAt,
                new justice.throughline.handoffs.ClockedDeadline(h.work.dueAt, h.work.dueDate, h.work.dueClock),
                h.payload, a)
            from KeptHandOff h left join KeptArtefact a on a.handOffId = h.id where h.id = :id order by a.addedAt""")
    List<DetailLine> lines(UUID id);

    @Query("select h.standing from KeptHandOff h where h.id = :id")
    Optional<HandOff> standing(UUID id);

    /** The hand-offs of a case in the order in which they were offered. */
    @Query("select h.standing from KeptHandOff h where h.standing.caseId = :caseId order by h.offeredAt")
    List<HandOff> ofCase(UUID caseId);

    /** Those in one of these states, in the order in which they were offered. */
    @Query("select new justice.throughline.handoffs.OpenHandOff(h.standing, h.offeredAt) from KeptHandOff h"
            + " where h.standing.caseId = :caseId and h.standing.state in :states order by h.offeredAt")
    List<OpenHandOff> ofCase(UUID caseId, Collection<State> states);

    /** What has lain unanswered in this case since before then, in the order in which it was offered. */
    @Query("select h.standing from KeptHandOff h where h.standing.caseId = :caseId and h.standing.state = DELIVERED"
            + " and h.stateSince < :then order by h.offeredAt")
    List<HandOff> deliveredBefore(UUID caseId, Instant then);

    /** What journeys wait for in this case, the latest first. */
    @Query("select h.standing from KeptHandOff h where h.standing.caseId = :caseId and h.awaited"
            + " order by h.offeredAt desc")
    List<HandOff> awaitedOf(UUID caseId);

    /** @return whether a journey waits for its answer */
    @Query("select awaited from KeptHandOff where id = :id")
    boolean awaited(UUID id);

    /** What lets it exist once. It never changes, so that nothing needs to be written before it is asked for. */
    @QueryHints(@QueryHint(name = "org.hibernate.flushMode", value = "COMMIT"))
    @Query("select effectKey from KeptHandOff where id = :id")
    String key(UUID id);

    /** Those of the keys that have a hand-off. */
    @Query("select effectKey from KeptHandOff where effectKey in :keys")
    Set<String> known(Collection<String> keys);
}
