package justice.throughline.participation;

import java.util.Map;
import java.util.Set;

/**
 * What some people of a body may do that others at its desks may not.
 *
 * @param supervisors desks that may say that a limit of the body should never have run
 * @param ranks who grants more time, each with the desks that may act as them
 * @param orders courts whose orders all its people write down
 * @param custody desks that tell who is detained, remanded and sent on
 */
public record Acts(Set<String> supervisors, Map<String, Set<String>> ranks, Set<String> orders, Set<String> custody) {

    static final Acts NONE = new Acts(Set.of(), Map.of(), Set.of(), Set.of());

    /** Whether somebody at this desk of the body may act as an inspector, a superintendent or a court. */
    public boolean allow(String desk, String role) {
        return orders.contains(role) || ranks.getOrDefault(role, Set.of()).contains(desk);
    }
}
