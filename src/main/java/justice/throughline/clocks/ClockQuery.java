package justice.throughline.clocks;

import java.time.Instant;
import justice.throughline.casefile.AboutKey;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.limits.Severity;
import justice.throughline.participation.LimitsSeen;
import org.jspecify.annotations.Nullable;

/**
 * Which clocks to list; null asks for no limit, and without a state only live ones are listed.
 *
 * @param dueBy those whose limit has passed at this moment
 * @param jurisdiction those that go by the law of this nation
 * @param about those about the person or the charge of this key
 * @param seen among those that somebody may see
 */
record ClockQuery(
        @Nullable ClockState state,
        @Nullable Severity severity,
        @Nullable Instant dueBy,
        @Nullable String agency,
        @Nullable Jurisdiction jurisdiction,
        @Nullable AboutKey about,
        LimitsSeen seen) {

    public static final ClockQuery LIVE = ofAgency(null);

    static ClockQuery ofAgency(@Nullable String agency) {
        return new ClockQuery(null, null, null, agency, null, null, LimitsSeen.ALL);
    }
}
