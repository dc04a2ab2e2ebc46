package justice.throughline.limits;

import java.util.List;
import java.util.Set;

/**
 * A kind of limit. Its title is {@code limits.kind.<kind>}, the event it runs from {@code limits.start.<kind>}.
 *
 * @param area the decision table that holds its rules
 */
public record LimitKind(String kind, String area, Set<Jurisdiction> jurisdictions, List<Fact> facts) {}
