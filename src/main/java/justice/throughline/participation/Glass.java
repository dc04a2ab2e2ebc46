package justice.throughline.participation;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.access.Audit;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.CaseQuery;
import justice.throughline.casefile.CaseSort;
import justice.throughline.casefile.CaseSummary;
import justice.throughline.casefile.References;
import justice.throughline.shared.CasesSeen;
import justice.throughline.shared.Coded;
import justice.throughline.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where duty opens a case to somebody who has no part in it: for a purpose, with a reason, for a short time, and seen by who
 * answers for its data. Each refusal is a {@link GlassRefusal}.
 */
@Service
@Transactional
class Glass {

    /** So many of one reference are looked at; a replay's copy has the reference of its crime. */
    private static final int SAME_REFERENCE = 10;

    private final GlassRows rows;
    private final CaseFiles cases;
    private final CaseSight sight;
    private final Bodies bodies;
    private final Audit audit;
    private final InstantSource clock;

    Glass(GlassRows rows, CaseFiles cases, CaseSight sight, Bodies bodies, Audit audit, InstantSource clock) {
        this.rows = rows;
        this.cases = cases;
        this.sight = sight;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
    }

    /** What somebody gave to open a case; all of it is needed. */
    record Breaking(
            @Nullable String ref,
            @Nullable String purpose,
            @Nullable String reason,
            @Nullable String time) {}

    /** @return the case, which this person sees from now on, until the time ends */
    UUID open(Breaking asked, Staff by) {
        var ref = given(asked.ref()).orElseThrow(GlassRefusal::referenceMissing);
        var purpose = Coded.of(GlassPurpose.class, asked.purpose()).orElseThrow(GlassRefusal::purposeMissing);
        var reason = given(asked.reason()).orElseThrow(GlassRefusal::reasonMissing);
        var time = Coded.of(GlassTime.class, asked.time()).orElseThrow(GlassRefusal::timeMissing);
        var caseId = find(ref).orElseThrow(GlassRefusal::noSuchCase);
        if (!sight.of(by, caseId).nothing()) throw GlassRefusal.notNeeded();
        rows.save(new BrokenGlass(caseId, by.number(), purpose, reason, clock.instant(), time));
        audit.write(caseId, "glass broken " + purpose.code(), by.number());
        return caseId;
    }

    /** Says what was found of a broken glass. */
    void find(long id, @Nullable String finding, @Nullable String note, Staff by) {
        if (!mayReview(by)) throw GlassRefusal.notYours();
        var broken = rows.lock(id).orElseThrow(GlassRefusal::unknown);
        var what = Coded.of(GlassFinding.class, finding).orElseThrow(GlassRefusal::findingMissing);
        var why = given(note).orElseThrow(GlassRefusal::noteMissing);
        broken.find(what, why, by.number(), clock.instant());
        audit.write(broken.caseId(), "glass found " + what.code(), by.number());
    }

    /** Whether this person answers for the data of cases: managers, and who supervises where their records are kept. */
    @Transactional(readOnly = true)
    boolean mayReview(Staff staff) {
        return staff.is(Role.MANAGER) || staff.sitsAt(bodies.reviewers());
    }

    /** Refused unless this person answers for the data, watches over who looks at it, or keeps the system. */
    void checkMaySee(Staff staff) {
        var watches = staff.is(Role.ADMIN) || staff.is(Role.INFORMATION_OFFICER);
        if (!watches && !mayReview(staff)) throw GlassRefusal.notYours();
    }

    /** How many wait for this person to say what they find. */
    @Transactional(readOnly = true)
    int waitingFor(Staff staff) {
        return mayReview(staff) ? rows.countByFindingIsNullAndStaffNot(staff.number()) : 0;
    }

    private Optional<UUID> find(String ref) {
        var exact = References.beginnings(ref);
        var query = new CaseQuery(null, null, null, null, null, ref);
        return cases.search(query, CasesSeen.ALL, CaseSort.CRIME_REF, Place.first(SAME_REFERENCE)).content().stream()
                .filter(found -> exact.contains(found.crimeRef()))
                .sorted((one, other) -> Boolean.compare(one.replayed(), other.replayed()))
                .map(CaseSummary::caseId)
                .findFirst();
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(each -> !each.isEmpty());
    }
}
