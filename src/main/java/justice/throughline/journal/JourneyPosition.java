package justice.throughline.journal;

import java.util.Set;

/**
 * Where a case stands in one process.
 *
 * @param version of the model it follows
 * @param active ids of the elements where it is now
 * @param done ids of the elements it has passed
 */
public record JourneyPosition(String processId, int version, boolean running, Set<String> active, Set<String> done) {}
