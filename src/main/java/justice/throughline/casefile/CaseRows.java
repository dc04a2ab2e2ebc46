package justice.throughline.casefile;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Cases to be changed: each is locked, so that late and repeated work comes one after the other. */
interface CaseRows extends Repository<CaseFile, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from CaseFile where id = :id")
    Optional<CaseFile> findById(UUID id);

    /** As it stands, without a lock; what is loaded for change is not touched. */
    @Query("select new justice.throughline.casefile.CaseColumns(id, crimeRef, origin, force, jurisdiction, crimeType,"
            + " month, location, lsoaCode, lsoaName, longitude, latitude, stage, outcome, outcomeMonth, openedAt, closedAt)"
            + " from CaseFile where id = :id")
    Optional<CaseColumns> columns(UUID id);

    boolean existsById(UUID id);

    boolean existsByCrimeType(String code);

    boolean existsByOutcome(String code);

    @Query("select id from CaseFile where urn = :urn")
    Optional<UUID> ofUrn(String urn);

    @Query("select id from CaseFile where id in :ids and registeredAt is not null")
    Set<UUID> registered(Collection<UUID> ids);

    @Query("select id from CaseFile where id in :ids and origin = 'replay'")
    Set<UUID> replaysAmong(Collection<UUID> ids);

    @Query("select new justice.throughline.casefile.OutcomeOfCase(id, outcome) from CaseFile"
            + " where id in :ids and stage = CLOSED")
    List<OutcomeOfCase> closedOutcomes(Collection<UUID> ids);

    /**
     * A case that the police sent to court. Natively, since of two files with the same case neither is to fail.
     *
     * @return 0 where one of this URN is here already
     */
    @Modifying
    @Query(value = """
                    insert into casefile.case_file (id, crime_ref, origin, urn, force, crime_type, month, stage, opened_at)
                    values (:id, :urn, 'police-case', :urn, :force, 'unknown', cast(:month as date), 'COURT', :at)
                    on conflict do nothing""", nativeQuery = true)
    int open(UUID id, String urn, String force, @Nullable LocalDate month, Instant at);

    /**
     * The first day that its charges give, or else on which it was recorded that somebody is charged, or else of its first
     * offence; of a month that is all that is known, the first. Natively, for the day in Britain of a moment.
     */
    @Query(value = """
                    select day from (
                        select coalesce(
                            (select min(charged_on) from casefile.charge where case_id = c.id),
                            (select min(coalesce(cast(at at time zone 'Europe/London' as date), month))
                                from casefile.outcome_event where case_id = c.id and outcome = 'charged'),
                            least(month, (select min(committed_from) from casefile.charge where case_id = c.id))) as day
                        from casefile.case_file c where id = :caseId) known
                    where day is not null""", nativeQuery = true)
    Optional<LocalDate> chargedOn(UUID caseId);

    /** Many at once, always in the same order: who locks some of them in another would wait for ever. */
    @Query(value = "select * from casefile.case_file where id = any(:ids) order by id for update", nativeQuery = true)
    List<CaseFile> findAll(UUID[] ids);
}
