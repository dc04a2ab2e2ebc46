package justice.throughline.clocks;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import org.jspecify.annotations.Nullable;

/** What the desks of a member of staff let them do to clocks, and whose clocks a desk has. */
public final class Powers {

    private static final String ANY = "any-agency";
    private static final Set<String> COURTS =
            Set.of("court", "magistrates-court", "crown-court", "judge", "sheriff", "high-court");
    private static final Map<String, Set<String>> RANKS = Map.of(
            "inspector", Set.of("police.inspector", "police.superintendent"),
            "superintendent", Set.of("police.superintendent"),
            "qualifying-senior-officer", Set.of("police.superintendent"));
    private static final Set<String> SUPERVISORS =
            Set.of("police.supervision", "police.inspector", "police.superintendent");
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
        return role != null && staff.desks().stream().anyMatch(desk -> actAs(desk, role));
    }

    /** For which agency they speak who act as that role, or else on a clock of their own agency. */
    static String party(Staff staff, ClockLine clock, @Nullable String role) {
        return staff.desks().stream()
                .sorted()
                .filter(desk -> role == null ? worksFor(desk, clock.ownerAgency()) : actAs(desk, role))
                .findFirst()
                .map(Powers::partyOf)
                .orElseGet(() -> party(staff));
    }

    /** For which agency they speak; those of several speak for the first. */
    static String party(Staff staff) {
        return staff.desks().stream().sorted().findFirst().map(Powers::partyOf).orElse(ANY);
    }

    /** Whether they may say that a clock of this agency should never have run: managers, and its supervisors and ranks. */
    static boolean supervises(Staff staff, String agency) {
        return staff.is(Role.MANAGER)
                || staff.desks().stream().anyMatch(desk -> SUPERVISORS.contains(desk) && worksFor(desk, agency));
    }

    static boolean isCourt(@Nullable String role) {
        return role != null && COURTS.contains(role);
    }

    /** Whether they work for the agency that owns a clock. */
    static boolean worksFor(Staff staff, String agency) {
        return agency.equals(ANY) || staff.desks().stream().anyMatch(desk -> worksFor(desk, agency));
    }

    /** For which agency somebody at this desk speaks: as limits name it, else the desk itself. */
    public static String partyOf(String desk) {
        return agencyOf(desk).orElse(desk);
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

    private static boolean actAs(String desk, String role) {
        return COURTS.contains(role)
                ? desk.startsWith("court.")
                : RANKS.getOrDefault(role, Set.of()).contains(desk);
    }

    private static boolean worksFor(String desk, String agency) {
        return agency.equals(ANY) || desk.startsWith(DESKS_OF.getOrDefault(agency, agency + "."));
    }
}
