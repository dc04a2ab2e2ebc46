package justice.throughline.casefile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hearings of cases: each change is kept as a step, with who says so. */
@Service
@Transactional
public class CourtHearings {

    private final Hearings rows;
    private final HearingEvents events;
    private final Appearances appearances;
    private final Appearing appearing;
    private final CasePeople people;
    private final HearingDates dates;
    private final CaseRows cases;

    CourtHearings(
            Hearings rows,
            HearingEvents events,
            Appearances appearances,
            Appearing appearing,
            CasePeople people,
            HearingDates dates,
            CaseRows cases) {
        this.rows = rows;
        this.events = events;
        this.appearances = appearances;
        this.appearing = appearing;
        this.people = people;
        this.dates = dates;
        this.cases = cases;
    }

    /** The days on which this case can be heard. */
    @Transactional(readOnly = true)
    public HearingDays days(UUID caseId) {
        return dates.of(cases.chargedOn(caseId).orElse(null));
    }

    /** The earliest first. */
    @Transactional(readOnly = true)
    public List<ListedHearing> ofCase(UUID caseId) {
        var hearings = rows.ofCase(caseId);
        var steps = events.of(hearings.stream().map(Hearing::id).toList()).stream()
                .collect(groupingBy(HearingEvent::hearing, mapping(HearingEvent::step, toList())));
        var who = appearing.of(hearings.stream().map(Hearing::id).toList());
        return hearings.stream()
                .map(hearing -> new ListedHearing(
                        hearing.id(),
                        caseId,
                        hearing.hearing(),
                        hearing.state(),
                        hearing.isFollowed(),
                        who.getOrDefault(hearing.id(), List.of()),
                        steps.getOrDefault(hearing.id(), List.of())))
                .toList();
    }

    /** The cases that this court has listed under this number of its own. */
    List<UUID> casesOf(String courtReference, String court) {
        return Stream.concat(
                        rows.casesOf(courtReference, court).stream(),
                        appearances.casesOf(courtReference, court).stream())
                .distinct()
                .toList();
    }

    /** Those that are listed or were held. */
    List<CaseHearing> standing(UUID caseId) {
        return rows.ofCase(caseId).stream()
                .filter(hearing -> hearing.state() == HearingState.LISTED || hearing.state() == HearingState.HELD)
                .map(Hearing::hearing)
                .toList();
    }

    /**
     * Every defendant of the case appears in it.
     *
     * @throws NoSuchCaseException when there is no such case
     * @throws IllegalArgumentException when the case cannot be heard on this day
     */
    public void list(UUID caseId, CaseHearing hearing, HearingSaid said) {
        if (cases.findById(caseId).isEmpty()) throw new NoSuchCaseException(caseId);
        listLocked(caseId, hearing, said);
    }

    /** The same of a case that nobody else changes meanwhile. */
    void listLocked(UUID caseId, CaseHearing hearing, HearingSaid said) {
        var listed = new Hearing(caseId, hearing, days(caseId));
        rows.save(listed);
        keep(listed, listed.listed(said));
        appearing.expectNew(listed.id(), caseId, defendants(caseId), said.evidence(), said.at());
    }

    /**
     * What came of it for one defendant; the same again changes nothing.
     *
     * @return nothing where this defendant does not appear in it
     * @throws IllegalStateException when the defendant was taken out of the hearing
     */
    public Optional<CaseAppearance> result(AppearanceKey key, CourtResult said) {
        return appearing.result(key, said);
    }

    /** One hearing of this case, which nobody else changes until the transaction ends. */
    public Optional<ListedHearing> lock(UUID caseId, long id) {
        return rows.lock(caseId, id).flatMap(hearing -> find(caseId, id));
    }

    /** The last one that a person listed and for whose result a journey waits, held fast as by {@link #lock}. */
    public Optional<ListedHearing> lockFollowed(UUID caseId) {
        return rows.lockListed(caseId).stream()
                .filter(Hearing::isFollowed)
                .findFirst()
                .flatMap(hearing -> find(caseId, hearing.id()));
    }

    /**
     * A journey waits for what was listed last; the same step again finds the same.
     *
     * @return nothing when nobody has listed anything that no journey waits for yet
     */
    public Optional<Long> follow(UUID caseId, long step) {
        var listed = rows.lockListed(caseId);
        var known =
                listed.stream().filter(hearing -> hearing.isFollowedBy(step)).findFirst();
        if (known.isPresent()) return known.map(Hearing::id);
        var last = listed.stream().findFirst().filter(Hearing::canBeFollowed);
        last.ifPresent(hearing -> hearing.follow(step));
        return last.map(Hearing::id);
    }

    /**
     * @throws IllegalStateException when it is over
     * @throws IllegalArgumentException when the case cannot be heard on this day
     */
    public void move(UUID caseId, long id, Instant to, HearingReason reason, HearingSaid said) {
        var hearing = rows.lock(caseId, id).orElseThrow();
        keep(hearing, hearing.move(to, days(hearing), reason, said));
    }

    /** @throws IllegalStateException when it is over */
    public void vacate(UUID caseId, long id, HearingReason reason, HearingSaid said) {
        var hearing = rows.lock(caseId, id).orElseThrow();
        keep(hearing, hearing.vacate(reason, said));
    }

    /** The result of what was listed last is recorded. */
    public void held(UUID caseId, HearingSaid said) {
        rows.lockListed(caseId).stream()
                .findFirst()
                .filter(hearing -> hearing.state() == HearingState.LISTED)
                .ifPresent(hearing -> keep(hearing, hearing.hold(said)));
    }

    List<Hearing> sentFor(UUID caseId, LocalDate day) {
        return rows.sentFor(caseId, day);
    }

    List<Hearing> readyFor(UUID caseId) {
        return rows.findByCaseIdAndType(caseId, CaseHearing.SINGLE_JUSTICE);
    }

    /**
     * @param leads by which case a hearing is led that its source says is one for several cases, where not by this one
     * @return false when something later than this is known; then nothing changes
     */
    boolean replace(
            UUID caseId,
            List<Hearing> known,
            List<CaseHearing> listed,
            Map<CaseHearing, UUID> leads,
            Instant publishedAt,
            HearingSaid said) {
        if (known.stream().anyMatch(hearing -> hearing.publishedAfter(publishedAt))) return false;
        var joint = new HashMap<CaseHearing, Hearing>();
        leads.forEach((hearing, lead) -> ledBy(lead, hearing).ifPresent(one -> joint.put(hearing, one)));
        var standing = known.stream()
                .filter(hearing -> hearing.state() == HearingState.LISTED)
                .toList();
        for (var hearing : standing) {
            if (listed.stream().anyMatch(each -> isSame(hearing, each, caseId, joint))) hearing.confirm(publishedAt);
            else if (hearing.caseId().equals(caseId)) keep(hearing, hearing.replace(said));
            else appearing.leave(hearing.id(), caseId, said.evidence(), said.at());
        }
        listed.stream()
                .distinct()
                .filter(each -> standing.stream().noneMatch(hearing -> isSame(hearing, each, caseId, joint)))
                .forEach(each -> listOrJoin(caseId, each, joint.get(each), said));
        return true;
    }

    private Optional<Hearing> ledBy(UUID lead, CaseHearing hearing) {
        return rows.sentFor(lead, hearing.day()).stream()
                .filter(each -> each.caseId().equals(lead) && each.isAs(hearing))
                .findFirst();
    }

    private static boolean isSame(Hearing known, CaseHearing listed, UUID caseId, Map<CaseHearing, Hearing> joint) {
        var one = joint.get(listed);
        return one == null ? known.caseId().equals(caseId) && known.isAs(listed) : one.id() == known.id();
    }

    private void listOrJoin(UUID caseId, CaseHearing listed, @Nullable Hearing joint, HearingSaid said) {
        if (joint == null) listLocked(caseId, listed, said);
        else appearing.expect(joint.id(), caseId, defendants(caseId), said.evidence(), said.at());
    }

    private List<PersonKey> defendants(UUID caseId) {
        return CasePeople.defendants(people.of(caseId));
    }

    /** The days on which all cases of the hearing can be heard. */
    private HearingDays days(Hearing hearing) {
        return dates.of(appearing.casesOf(hearing).stream()
                .flatMap(caseId -> cases.chargedOn(caseId).stream())
                .max(Comparator.naturalOrder())
                .orElse(null));
    }

    private Optional<ListedHearing> find(UUID caseId, long id) {
        return ofCase(caseId).stream().filter(hearing -> hearing.id() == id).findFirst();
    }

    private void keep(Hearing hearing, HearingStep step) {
        events.save(new HearingEvent(hearing.id(), step));
    }
}
