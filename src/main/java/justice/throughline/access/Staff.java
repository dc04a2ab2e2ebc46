package justice.throughline.access;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff: the desks they sit at, such as {@code police.investigation}, and their roles.
 *
 * @param number as their force or agency gives it; what they do is recorded under it
 * @param formerNames what they did is recorded under these, too, since before they had this number
 */
public record Staff(String number, String name, Set<String> desks, Set<Role> roles, Set<String> formerNames)
        implements Serializable {

    /** Reads as it stands, in every place that names who did something. */
    static final String SIMULATED = " (simulated)";

    public Staff {
        desks = Set.copyOf(desks);
        roles = Set.copyOf(roles);
        formerNames = Set.copyOf(formerNames);
    }

    public Staff(String number, String name, Set<String> desks, Set<Role> roles) {
        this(number, name, desks, roles, Set.of());
    }

    /** Whether a record that has this actor means this person. */
    public boolean goesBy(@Nullable String actor) {
        return number.equals(actor) || actor != null && formerNames.contains(actor);
    }

    /** Every actor that means this person in some record. */
    public Set<String> actors() {
        var all = new HashSet<>(formerNames);
        all.add(number);
        return all;
    }

    /** One that acts with the rights of this person, and is nowhere taken for them. */
    public Staff simulated() {
        var formerly = formerNames.stream().map(each -> each + SIMULATED).collect(Collectors.toSet());
        return new Staff(number + SIMULATED, name + SIMULATED, desks, roles, formerly);
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
