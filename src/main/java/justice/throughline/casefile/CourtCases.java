package justice.throughline.casefile;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.shared.Proof;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases at court: opened by what the police send, their hearings kept up by what courts list. */
@Service
@Transactional
public class CourtCases {

    private final CaseRows rows;
    private final CasePeople people;
    private final Charges charges;
    private final CourtHearings hearings;
    private final InstantSource clock;
    private final ApplicationEventPublisher news;

    CourtCases(
            CaseRows rows,
            CasePeople people,
            Charges charges,
            CourtHearings hearings,
            InstantSource clock,
            ApplicationEventPublisher news) {
        this.rows = rows;
        this.people = people;
        this.charges = charges;
        this.hearings = hearings;
        this.clock = clock;
        this.news = news;
    }

    /** Opens the case; nothing where one of this URN is here already, which stays as it is. */
    public Optional<OpenCase> open(NewCase sent, Proof file) {
        var id = UUID.randomUUID();
        var month = sent.month() == null ? null : sent.month().atDay(1);
        var added = rows.open(id, sent.urn(), sent.force(), month, clock.instant());
        if (added == 0) return Optional.empty();
        var joined = new ArrayList<CasePerson>();
        sent.people().forEach(person -> joined.add(people.join(id, person, joined)));
        sent.charges().forEach(charge -> charges.save(new Charge(id, key(charge, joined), charge)));
        sent.hearings()
                .forEach(hearing -> hearings.listLocked(id, hearing, said(HearingSaid.POLICE, "police-case", file)));
        sent.people().stream().filter(NewPerson::inCustody).forEach(person -> sent.chargedOn(person.reference())
                .ifPresent(day -> news.publishEvent(new ChargedInCustody(id, file, person.reference(), day))));
        return Optional.of(new OpenCase(id, "unknown", Stage.COURT));
    }

    /** The case that agencies know by this reference. */
    @Transactional(readOnly = true)
    public Optional<UUID> caseOf(String urn) {
        return rows.ofUrn(References.spelled(urn));
    }

    /** The cases that this court has listed under this number of its own. */
    @Transactional(readOnly = true)
    public List<UUID> casesOf(String courtReference, String court) {
        return hearings.casesOf(References.spelled(courtReference), court);
    }

    /** Since when it can be heard, where that is known. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> chargedOn(UUID caseId) {
        return rows.chargedOn(caseId);
    }

    /**
     * Puts these in the place of what lists and the police have said of that day.
     *
     * @param leads the case by which a hearing is led that the list says is one for several cases, where that is another;
     *     its own hearings of the day come first
     * @return false when a list that was published later has spoken of that day already; then nothing changes
     * @throws NoSuchCaseException when there is no such case
     */
    public boolean list(
            UUID caseId,
            LocalDate day,
            List<CaseHearing> listed,
            Map<CaseHearing, UUID> leads,
            Instant publishedAt,
            Proof file) {
        requireCase(caseId);
        return hearings.replace(caseId, hearings.sentFor(caseId, day), listed, leads, publishedAt, ofList(file));
    }

    /**
     * Puts this in the place of what an earlier list said of the case's being ready for a single justice.
     *
     * @return false when a list that was published later has said so already; then nothing changes
     * @throws NoSuchCaseException when there is no such case
     */
    public boolean ready(UUID caseId, CaseHearing listed, Instant publishedAt, Proof file) {
        requireCase(caseId);
        return hearings.replace(
                caseId, hearings.readyFor(caseId), List.of(listed), Map.of(), publishedAt, ofList(file));
    }

    private static ChargeKey key(CaseCharge charge, List<CasePerson> people) {
        var defendant = people.stream()
                .filter(person -> person.role() == PersonRole.DEFENDANT
                        && person.reference().equals(charge.defendant()))
                .findFirst()
                .orElseThrow();
        return new ChargeKey(defendant.key(), Integer.toString(charge.sequence()));
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
