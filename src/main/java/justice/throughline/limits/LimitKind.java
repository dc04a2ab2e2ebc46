package justice.throughline.limits;

import java.util.List;
import java.util.Set;

/**
 * A kind of limit. Its title is {@code limits.kind.<kind>}.
 *
 * @param area the decision table that holds its rules
 * @param inHours whether it matters at what time of day the event was
 * @param event what it runs from, in words {@code limits.event.<event>}
 */
public record LimitKind(
        String kind, String area, String event, boolean inHours, Set<Jurisdiction> jurisdictions, List<Fact> facts) {}
