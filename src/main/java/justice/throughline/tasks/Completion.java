package justice.throughline.tasks;

import java.util.List;

/**
 * A task of a case that somebody has completed.
 *
 * @param desks any of these might have done it
 */
public record Completion(long taskKey, List<String> desks, String username) {}
