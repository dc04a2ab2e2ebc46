package justice.throughline.participation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import justice.throughline.shared.CasesSeen;

/**
 * The limits that somebody may see, as a condition that a statement asks before it reads a row.
 *
 * @param wholly the cases of which they see each limit
 * @param partly the cases of which they see anything
 * @param agencies whose limits they see in any case: having one is a part in it
 */
public record LimitsSeen(CasesSeen wholly, CasesSeen partly, Set<String> agencies) {

    /** Every limit. */
    public static final LimitsSeen ALL = new LimitsSeen(CasesSeen.ALL, CasesSeen.ALL, Set.of());

    private static final String OF_ANY = "any-agency";

    public boolean all() {
        return wholly.all();
    }

    /**
     * @param caseColumn that names the case of a row
     * @param agencyColumn that names whose limit it is
     */
    public String where(String caseColumn, String agencyColumn) {
        if (all()) return "true";
        return "(%2$s = any(cast(:limitsOwn as text[])) or %3$s or %2$s = '%1$s' and %4$s)"
                .formatted(OF_ANY, agencyColumn, wholly.where(caseColumn), partly.where(caseColumn));
    }

    public Map<String, ?> params() {
        if (all()) return Map.of();
        var params = new HashMap<String, Object>(wholly.params());
        params.putAll(partly.params());
        params.put("limitsOwn", agencies.toArray(String[]::new));
        return params;
    }

    /** Whether the limits of this agency are seen in each case that has one. */
    public boolean ofAgency(String agency) {
        return all() || agencies.contains(agency);
    }

    static boolean isOfAny(String agency) {
        return OF_ANY.equals(agency);
    }
}
