package justice.throughline.casefile;

import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases at court: opened by what the police send, their hearings kept up by what courts list. */
@Service
@Transactional
public class CourtCases {

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final Participants participants;
    private final Charges charges;
    private final Hearings hearings;
    private final InstantSource clock;

    CourtCases(
            JdbcClient jdbc,
            CaseRows rows,
            Participants participants,
            Charges charges,
            Hearings hearings,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.participants = participants;
        this.charges = charges;
        this.hearings = hearings;
        this.clock = clock;
    }

    /** Opens the case; nothing where one of this URN is here already, which stays as it is. */
    public Optional<OpenCase> open(NewCase sent) {
        var id = UUID.randomUUID();
        var added = jdbc.sql("""
                        insert into casefile.case_file (id, crime_ref, origin, urn, force, crime_type, month, stage,
                            opened_at)
                        values (:id, lower(:urn), 'police-case', :urn, :force, 'unknown', :month, 'COURT', :now)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("urn", sent.urn())
                .param("force", sent.force())
                .param("month", sent.month() == null ? null : sent.month().atDay(1), Types.DATE)
                .param("now", Times.toColumn(clock.instant()))
                .update();
        if (added == 0) return Optional.empty();
        sent.people().stream()
                .distinct()
                .forEach(person ->
                        participants.save(new Participant(id, person.role(), person.reference(), person.heldBy())));
        sent.charges().forEach(charge -> charges.save(new Charge(id, charge)));
        sent.hearings().forEach(hearing -> hearings.save(new Hearing(id, hearing)));
        return Optional.of(new OpenCase(id, "unknown", Stage.COURT));
    }

    /** The case that agencies know by this reference. */
    @Transactional(readOnly = true)
    public Optional<UUID> caseOf(String urn) {
        return jdbc.sql("select id from casefile.case_file where urn = ?")
                .param(urn(urn))
                .query(UUID.class)
                .optional();
    }

    /**
     * Puts these in the place of what was known of that day.
     *
     * @return false when a list that was published later has spoken of that day already; then nothing changes
     * @throws NoSuchCaseException when there is no such case
     */
    public boolean list(UUID caseId, LocalDate day, List<CaseHearing> listed, Instant publishedAt) {
        if (rows.findById(caseId).isEmpty()) throw new NoSuchCaseException(caseId);
        var known = hearings.findByCaseIdAndDay(caseId, day);
        if (known.stream().anyMatch(hearing -> hearing.publishedAfter(publishedAt))) return false;
        hearings.deleteAll(known);
        listed.stream().distinct().forEach(hearing -> hearings.save(new Hearing(caseId, hearing)));
        return true;
    }

    static String urn(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
