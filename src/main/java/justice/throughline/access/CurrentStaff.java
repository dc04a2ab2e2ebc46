package justice.throughline.access;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is signed in on this thread. */
public final class CurrentStaff {

    private CurrentStaff() {}

    /** The member of staff who is signed in; fails when nobody is. */
    public static Staff get() {
        return principal().staff();
    }

    public static Optional<Staff> find() {
        return findPrincipal().map(StaffPrincipal::staff);
    }

    /** The same person, with how they have signed in. */
    static StaffPrincipal principal() {
        return findPrincipal().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
    }

    static Optional<StaffPrincipal> findPrincipal() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .flatMap(CurrentStaff::principalOf);
    }

    static Optional<StaffPrincipal> principalOf(Authentication who) {
        return Optional.ofNullable(who.getPrincipal())
                .filter(StaffPrincipal.class::isInstance)
                .map(StaffPrincipal.class::cast);
    }
}
