package justice.throughline.participation;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may see of one case, and why.
 *
 * @param bodies theirs that take part in it
 * @param until when the time ends for which they broke the glass; null where they did not
 */
public record Sight(
        Extent extent,
        Set<PartReason> because,
        Set<Body> bodies,
        @Nullable Instant until) {

    /** How much. */
    public enum Extent {
        /** Not even that it exists. */
        NOTHING,
        /** The record of the case, its hearings and results; of all else what is their body's own. */
        OWN_PART,
        WHOLE
    }

    public boolean nothing() {
        return extent == Extent.NOTHING;
    }

    public boolean whole() {
        return extent == Extent.WHOLE;
    }

    /** Whether what these desks do is seen. */
    public boolean ofDesks(Collection<String> desks) {
        return whole() || bodies.stream().anyMatch(body -> !Collections.disjoint(body.desks(), desks));
    }

    /** Whether what passes between these parties is seen. */
    public boolean between(String from, String to) {
        return whole()
                || bodies.stream()
                        .anyMatch(body ->
                                body.parties().contains(from) || body.parties().contains(to));
    }

    /** Whether the limits of this agency are seen; those that any agency has, everybody in the case sees. */
    public boolean ofAgency(String agency) {
        if (whole()) return true;
        return !nothing()
                && (LimitsSeen.isOfAny(agency)
                        || bodies.stream()
                                .anyMatch(body ->
                                        body.seesLimits() || body.agencies().contains(agency)));
    }

    /** Their bodies' desks. */
    public Set<String> desks() {
        return Bodies.names(bodies, Body::desks);
    }
}
