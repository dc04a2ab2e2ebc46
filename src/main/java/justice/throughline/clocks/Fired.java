package justice.throughline.clocks;

import java.time.Instant;

/** A point of time of a clock. */
record Fired(String point, Instant at) {}
