package justice.throughline.participation;

import java.util.Set;

/**
 * An agency, or a part of one, that takes part in cases as one.
 *
 * @param keeps whether the records of cases are its own: it takes part in each
 * @param seesAll whether it sees all of a case in which it has a part, or only that part
 * @param seesLimits whether it sees all limits of such a case
 * @param hears whether it has a part in each case in which a hearing is listed
 * @param desks where its people sit
 * @param parties what hand-offs call it
 * @param agencies what limits call it, that for which its people speak first
 * @param brings formats of files that are its own
 * @param acts what some of its people may do that others may not
 */
public record Body(
        String code,
        boolean keeps,
        boolean seesAll,
        boolean seesLimits,
        boolean hears,
        Set<String> desks,
        Set<String> parties,
        Set<String> agencies,
        Set<String> brings,
        Acts acts) {

    /** One that nobody has described: a desk that stands for itself. */
    static Body ofDesk(String desk) {
        return new Body(desk, false, false, false, false, Set.of(desk), Set.of(), Set.of(), Set.of(), Acts.NONE);
    }

    /** Whether the limits of this agency are its own; those that any agency has are everybody's. */
    public boolean answersFor(String agency) {
        return LimitsSeen.isOfAny(agency) || agencies.contains(agency);
    }
}
