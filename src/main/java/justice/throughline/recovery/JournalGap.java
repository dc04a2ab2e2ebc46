package justice.throughline.recovery;

import java.time.Instant;

/**
 * What the engine's journal itself has lost of a partition.
 *
 * @param after the position at which it ended when the database had been set back
 * @param to the position at which it had ended before
 */
record JournalGap(int partition, long after, long to, Instant noticedAt) {}
