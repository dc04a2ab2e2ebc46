package justice.throughline.shared;

import java.time.Instant;

/** The centuries that anything here is about: a time outside them is a slip of the pen or an attack, not a date. */
public final class PossibleTime {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private PossibleTime() {}

    public static boolean holds(Instant time) {
        return !time.isBefore(EARLIEST) && time.isBefore(LATEST);
    }
}
