package justice.throughline.clocks;

import java.util.Optional;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.participation.Bodies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the desks of a member of staff let them do to clocks, and whose clocks a desk has: each as its body has it. */
@Component
public class Powers {

    private static final String ANY = "any-agency";

    private final Bodies bodies;

    Powers(Bodies bodies) {
        this.bodies = bodies;
    }

    /** Whether they may act as an inspector, a superintendent or a court. */
    boolean actAs(Staff staff, @Nullable String role) {
        return role != null && staff.desks().stream().anyMatch(desk -> actAs(desk, role));
    }

    /** Whether they may do this to a clock of the agency: as a court, whose orders move the clocks of others, or to their own. */
    boolean actAs(Staff staff, @Nullable String role, String agency) {
        return actAs(staff, role) && (isCourt(role) || worksFor(staff, agency));
    }

    /** For which agency they speak who act as that role, or else on a clock of their own agency. */
    String party(Staff staff, ClockLine clock, @Nullable String role) {
        return staff.desks().stream()
                .sorted()
                .filter(desk -> role == null ? bodies.ofDesk(desk).answersFor(clock.ownerAgency()) : actAs(desk, role))
                .findFirst()
                .map(this::partyOf)
                .orElseGet(() -> party(staff));
    }

    /** For which agency they speak; those of several speak for the first. */
    String party(Staff staff) {
        return staff.desks().stream().sorted().findFirst().map(this::partyOf).orElse(ANY);
    }

    /** Whether they may say that a clock of this agency should never have run: managers, and its supervisors and ranks. */
    boolean supervises(Staff staff, String agency) {
        return staff.is(Role.MANAGER)
                || bodies.of(staff).stream()
                        .anyMatch(body -> body.answersFor(agency)
                                && staff.sitsAt(body.acts().supervisors()));
    }

    boolean isCourt(@Nullable String role) {
        return role != null && bodies.isCourt(role);
    }

    /** Whether they work for the agency that owns a clock. */
    boolean worksFor(Staff staff, String agency) {
        return bodies.of(staff).stream().anyMatch(body -> body.answersFor(agency));
    }

    /** For which agency somebody at this desk speaks: as limits name it, else the desk itself. */
    public String partyOf(String desk) {
        return agencyOf(desk).orElse(desk);
    }

    /** The agency that owns limits and to which this desk belongs; empty for what is no desk of a body. */
    public Optional<String> agencyOf(String desk) {
        return bodies.agencyOf(desk);
    }

    private boolean actAs(String desk, String role) {
        return bodies.ofDesk(desk).acts().allow(desk, role);
    }
}
