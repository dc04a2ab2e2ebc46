package justice.throughline.access;

import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Who was disabled: whoever of them is still signed in may do nothing more, in every copy within seconds. */
@Component
class Leavers {

    private final StaffMembers members;
    private volatile Set<String> numbers = Set.of();

    Leavers(StaffMembers members) {
        this.members = members;
    }

    /** Not at each request, which would cost each of them a statement. */
    @Scheduled(fixedDelayString = "${throughline.access.leavers-tick:5s}")
    void look() {
        numbers = Set.copyOf(members.disabled());
    }

    /** Whoever was among them is looked up, since they may have been enabled since. */
    boolean include(Authentication who) {
        return who.getPrincipal() instanceof StaffPrincipal principal
                && numbers.contains(principal.staff().number())
                && members.find(principal.staff().number())
                        .filter(StaffMember::isEnabled)
                        .isEmpty();
    }
}
