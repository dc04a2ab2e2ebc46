package justice.throughline.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every outcome that a case had, each once. */
interface OutcomeEvents extends Repository<OutcomeEvent, OutcomeEvent.Id> {

    /**
     * Natively, since a decision that is asked for twice at once is to count once and fail for nobody.
     *
     * @return 0 when the key is known already
     */
    @Modifying
    @Query(value = """
                    insert into casefile.outcome_event (case_id, effect_key, outcome, at, source)
                    values (:caseId, :key, :outcome, :at, :source)
                    on conflict do nothing""", nativeQuery = true)
    int add(UUID caseId, String outcome, Instant at, String key, String source);

    /** In the order of their months, procedural ranks and moments; natively, as a month is compared with a moment. */
    @Query(value = """
                    select e.* from casefile.outcome_event e join casefile.outcome_category c on c.code = e.outcome
                    where e.case_id = :caseId
                    order by coalesce(e.at, e.month), c.rank, c.code""", nativeQuery = true)
    List<OutcomeEvent> ofCase(UUID caseId);

    /** What the journeys recorded, in the order of moments. */
    @Query("select e from OutcomeEvent e join KnownOutcome c on c.code = e.outcome"
            + " where e.id.caseId in :cases and e.source = 'journey' order by e.at, c.rank, c.code")
    List<OutcomeEvent> ofJourneys(Collection<UUID> cases);

    /** Of all that journeys have decided in these cases what lets it exist once. */
    @Query("select e.id.key from OutcomeEvent e where e.id.caseId in :cases and e.at is not null")
    Set<String> keys(Collection<UUID> cases);

    @Query("select count(e) > 0 from OutcomeEvent e where e.id.caseId = :caseId and e.at > :time")
    boolean after(UUID caseId, Instant time);
}
