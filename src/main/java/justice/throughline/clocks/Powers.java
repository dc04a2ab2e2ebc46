package justice.throughline.clocks;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import justice.throughline.access.Staff;
import org.jspecify.annotations.Nullable;

/** What the desks of a member of staff let them do to clocks, and whose clocks a desk has. */
public final class Powers {

    private static final Set<String> COURTS =
            Set.of("court", "magistrates-court", "crown-court", "judge", "sheriff", "high-court");
    private static final Map<String, Set<String>> RANKS = Map.of(
            "inspector", Set.of("police.inspector", "police.superintendent"),
            "superintendent", Set.of("police.superintendent"),
            "qualifying-senior-officer", Set.of("police.superintendent"));
    private static final Map<String, String> DESKS_OF = Map.of(
            "police", "police.",
            "police-scotland", "policescotland.",
            "cps", "cps.",
            "hmcts", "court.",
            "witness-care", "witnesscare.",
            "youth-justice", "yjs.");

    private Powers() {}

    /** Whether they may act as an inspector, a superintendent or a court. */
    static boolean actAs(Staff staff, @Nullable String role) {
        if (role == null) return false;
        if (COURTS.contains(role)) return sits(staff, desk -> desk.startsWith("court."));
        return sits(staff, desk -> RANKS.getOrDefault(role, Set.of()).contains(desk));
    }

    static boolean isCourt(@Nullable String role) {
        return role != null && COURTS.contains(role);
    }

    /** Whether they work for the agency that owns a clock. */
    static boolean worksFor(Staff staff, String agency) {
        return agency.equals("any-agency")
                || sits(staff, desk -> desk.startsWith(DESKS_OF.getOrDefault(agency, agency + ".")));
    }

    /** The agency that owns limits and to which this desk belongs; empty for what is no desk. */
    public static Optional<String> agencyOf(String desk) {
        int dot = desk.indexOf('.');
        if (dot < 1) return Optional.empty();
        var agency = desk.substring(0, dot + 1);
        return Optional.of(DESKS_OF.entrySet().stream()
                .filter(each -> each.getValue().equals(agency))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(desk.substring(0, dot)));
    }

    private static boolean sits(Staff staff, Predicate<String> at) {
        return staff.desks().stream().anyMatch(at);
    }
}
