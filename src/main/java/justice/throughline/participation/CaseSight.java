package justice.throughline.participation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import justice.throughline.access.Staff;
import justice.throughline.participation.Sight.Extent;
import justice.throughline.shared.CasesSeen;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that says who may see what of which case, and why. A body has its part from the records that prove it: a task
 * that was given to one of its desks, a hand-off that it sent or received, a limit for which it answers, a hearing where it hears
 * cases. Nothing is kept beside
 * them that could say otherwise; only a broken glass is a record of its own.
 */
@Service
@SqlForSets(
        "whether a body has a part is asked of all tasks, hand-offs and limits at once, before any row of a list is read")
@Transactional(readOnly = true)
public class CaseSight {

    /** A task that was withdrawn before anybody did it gave nobody a part. A hand-off did, also when it was taken back: an answer
     * that comes late is still written down. */
    private static final String OF_ONE = """
            select 'TASK' as reason, desk as name, null::timestamptz as until from journal.user_task t, unnest(t.candidate_groups) desk
                where t.case_id = :case and t.state in ('CREATED', 'COMPLETED') and desk = any(cast(:desks as text[]))
            union select 'HAND_OFF', party, null from handoffs.hand_off h, unnest(array[h.from_agency, h.to_agency]) party
                where h.case_id = :caseId and party = any(cast(:parties as text[]))
            union select 'LIMIT', c.owner_agency, null from clocks.clock c
                where c.case_id = :caseId and c.state <> 'VOID' and c.owner_agency = any(cast(:agencies as text[]))
            union select 'HEARING', '', null from casefile.hearing h where :hears and h.case_id = :caseId
            union select 'GLASS', g.staff, max(g.ends_at) from participation.broken_glass g
                where g.case_id = :caseId and g.staff = :staff and g.ends_at > :at group by g.staff""";

    private static final String OF_MANY = """
            select casefile.case_named(t.case_id) from journal.user_task t
                where t.state = 'CREATED' and t.candidate_groups && cast(:%1$sDesks as text[])
            union all select casefile.case_named(t.case_id) from journal.user_task t
                where t.state = 'COMPLETED' and t.candidate_groups && cast(:%1$sDesks as text[])
            union all select h.case_id from handoffs.hand_off h
                where h.from_agency = any(cast(:%1$sParties as text[]))
            union all select h.case_id from handoffs.hand_off h
                where h.to_agency = any(cast(:%1$sParties as text[]))
            union all select c.case_id from clocks.clock c
                where c.state <> 'VOID' and c.owner_agency = any(cast(:%1$sAgencies as text[]))
            union all select h.case_id from casefile.hearing h where :%1$sHears
            union all select g.case_id from participation.broken_glass g
                where g.staff = :%1$sStaff and g.ends_at > :%1$sAt""";

    private record Found(
            PartReason reason, String name, @Nullable Instant until) {

        boolean of(Body body) {
            return switch (reason) {
                case TASK -> body.desks().contains(name);
                case HAND_OFF -> body.parties().contains(name);
                case LIMIT -> body.agencies().contains(name);
                case HEARING -> body.hears();
                default -> false;
            };
        }
    }

    private final JdbcClient jdbc;
    private final Bodies bodies;
    private final InstantSource clock;

    CaseSight(JdbcClient jdbc, Bodies bodies, InstantSource clock) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** What this person may see of the case; of a case that does not exist, nothing or what its keeper would. */
    public Sight of(Staff staff, UUID caseId) {
        var theirs = bodies.of(staff);
        if (staff.seesAllDesks()) return new Sight(Extent.WHOLE, EnumSet.of(PartReason.ROLE), theirs, null);
        if (theirs.stream().anyMatch(Body::keeps))
            return new Sight(Extent.WHOLE, EnumSet.of(PartReason.KEEPS), theirs, null);
        var found = found(staff, theirs, caseId);
        if (found.isEmpty()) return new Sight(Extent.NOTHING, Set.of(), Set.of(), null);
        var because = found.stream()
                .map(Found::reason)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PartReason.class)));
        var inIt = theirs.stream()
                .filter(body -> found.stream().anyMatch(each -> each.of(body)))
                .collect(Collectors.toSet());
        var whole = because.contains(PartReason.GLASS) || inIt.stream().anyMatch(Body::seesAll);
        var until = found.stream().map(Found::until).filter(Objects::nonNull).findFirst();
        return new Sight(whole ? Extent.WHOLE : Extent.OWN_PART, because, inIt, until.orElse(null));
    }

    /** The cases of which this person may see anything. */
    public CasesSeen seenBy(Staff staff) {
        return seen(staff, bodies.of(staff), "seen");
    }

    /** The limits that this person may see. */
    public LimitsSeen limitsSeenBy(Staff staff) {
        var theirs = bodies.of(staff);
        var partly = seen(staff, theirs, "seen");
        if (partly.all()) return LimitsSeen.ALL;
        var ofAll = theirs.stream().filter(Body::seesLimits).collect(Collectors.toSet());
        return new LimitsSeen(seen(staff, ofAll, "limits"), partly, Bodies.names(theirs, Body::agencies));
    }

    private CasesSeen seen(Staff staff, Set<Body> theirs, String prefix) {
        if (staff.seesAllDesks() || theirs.stream().anyMatch(Body::keeps)) return CasesSeen.ALL;
        var params = new HashMap<String, Object>();
        params.put(prefix + "Desks", array(Bodies.names(theirs, Body::desks)));
        params.put(prefix + "Parties", array(Bodies.names(theirs, Body::parties)));
        params.put(prefix + "Agencies", array(Bodies.names(theirs, Body::agencies)));
        params.put(prefix + "Hears", theirs.stream().anyMatch(Body::hears));
        params.put(prefix + "Staff", staff.number());
        params.put(prefix + "At", Times.toColumn(clock.instant()));
        return new CasesSeen(OF_MANY.formatted(prefix), Map.copyOf(params));
    }

    private List<Found> found(Staff staff, Set<Body> theirs, UUID caseId) {
        return jdbc.sql(OF_ONE)
                .param("case", caseId.toString())
                .param("caseId", caseId)
                .param("desks", array(Bodies.names(theirs, Body::desks)))
                .param("parties", array(Bodies.names(theirs, Body::parties)))
                .param("agencies", array(Bodies.names(theirs, Body::agencies)))
                .param("hears", theirs.stream().anyMatch(Body::hears))
                .param("staff", staff.number())
                .param("at", Times.toColumn(clock.instant()))
                .query(Found.class)
                .list();
    }

    private static String[] array(Collection<String> names) {
        return names.toArray(String[]::new);
    }
}
