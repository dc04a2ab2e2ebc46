package justice.throughline.handoffs;

import java.time.Instant;

/** A hand-off that is owed still, and since when. */
record OpenHandOff(HandOff handOff, Instant offeredAt) {}
