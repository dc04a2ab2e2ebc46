package justice.throughline.access;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/** A member of staff: the desks they sit at, such as {@code police.investigation}, and their roles. */
public record Staff(String username, String name, Set<String> desks, Set<Role> roles) implements Serializable {

    public Staff {
        desks = Set.copyOf(desks);
        roles = Set.copyOf(roles);
    }

    /** Whether this person sits at one of these desks. */
    public boolean sitsAt(Collection<String> anyOf) {
        return !Collections.disjoint(desks, anyOf);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Managers and administrators see the work of every desk. */
    public boolean seesAllDesks() {
        return is(Role.MANAGER) || is(Role.ADMIN);
    }
}
