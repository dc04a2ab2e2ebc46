package justice.throughline.casefile;

import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.shared.Proof;
import justice.throughline.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
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
    private final CourtHearings hearings;
    private final ChargeDays chargeDays;
    private final InstantSource clock;
    private final ApplicationEventPublisher news;

    CourtCases(
            JdbcClient jdbc,
            CaseRows rows,
            Participants participants,
            Charges charges,
            CourtHearings hearings,
            ChargeDays chargeDays,
            InstantSource clock,
            ApplicationEventPublisher news) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.participants = participants;
        this.charges = charges;
        this.hearings = hearings;
        this.chargeDays = chargeDays;
        this.clock = clock;
        this.news = news;
    }

    /** Opens the case; nothing where one of this URN is here already, which stays as it is. */
    public Optional<OpenCase> open(NewCase sent, Proof file) {
        var id = UUID.randomUUID();
        var added = jdbc.sql("""
                        insert into casefile.case_file (id, crime_ref, origin, urn, force, crime_type, month, stage,
                            opened_at)
                        values (:id, :urn, 'police-case', :urn, :force, 'unknown', :month, 'COURT', :now)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("urn", sent.urn())
                .param("force", sent.force())
                .param("month", sent.month() == null ? null : sent.month().atDay(1), Types.DATE)
                .param("now", Times.toColumn(clock.instant()))
                .update();
        if (added == 0) return Optional.empty();
        sent.people().forEach(person -> participants.save(new Participant(id, person)));
        sent.charges().forEach(charge -> charges.save(new Charge(id, charge)));
        sent.hearings().forEach(hearing -> hearings.list(id, hearing, said(HearingSaid.POLICE, "police-case", file)));
        sent.people().stream().filter(CasePerson::inCustody).forEach(person -> sent.chargedOn(person.reference())
                .ifPresent(day -> news.publishEvent(new ChargedInCustody(id, file, person.reference(), day))));
        return Optional.of(new OpenCase(id, "unknown", Stage.COURT));
    }

    /** The case that agencies know by this reference. */
    @Transactional(readOnly = true)
    public Optional<UUID> caseOf(String urn) {
        return jdbc.sql("select id from casefile.case_file where urn = ?")
                .param(References.spelled(urn))
                .query(UUID.class)
                .optional();
    }

    /** The cases that this court has listed under this number of its own. */
    @Transactional(readOnly = true)
    public List<UUID> casesOf(String courtReference, String court) {
        return jdbc.sql("select distinct case_id from casefile.hearing where court_reference = ? and court = ?")
                .params(References.spelled(courtReference), court)
                .query(UUID.class)
                .list();
    }

    /** Since when it can be heard, where that is known. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> chargedOn(UUID caseId) {
        return chargeDays.of(caseId);
    }

    /**
     * Puts these in the place of what lists and the police have said of that day.
     *
     * @return false when a list that was published later has spoken of that day already; then nothing changes
     * @throws NoSuchCaseException when there is no such case
     */
    public boolean list(UUID caseId, LocalDate day, List<CaseHearing> listed, Instant publishedAt, Proof file) {
        requireCase(caseId);
        return hearings.replace(caseId, hearings.sentFor(caseId, day), listed, publishedAt, ofList(file));
    }

    /**
     * Puts this in the place of what an earlier list said of the case's being ready for a single justice.
     *
     * @return false when a list that was published later has said so already; then nothing changes
     * @throws NoSuchCaseException when there is no such case
     */
    public boolean ready(UUID caseId, CaseHearing listed, Instant publishedAt, Proof file) {
        requireCase(caseId);
        return hearings.replace(caseId, hearings.readyFor(caseId), List.of(listed), publishedAt, ofList(file));
    }

    private void requireCase(UUID caseId) {
        if (rows.findById(caseId).isEmpty()) throw new NoSuchCaseException(caseId);
    }

    private HearingSaid ofList(Proof file) {
        return said(HearingSaid.COURT, "court-list", file);
    }

    private HearingSaid said(String party, String by, Proof file) {
        return new HearingSaid(by, party, clock.instant(), file);
    }
}
