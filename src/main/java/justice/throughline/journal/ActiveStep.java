package justice.throughline.journal;

/**
 * A step where a case is.
 *
 * @param key of this one stay there; another when the case comes back
 */
public record ActiveStep(long key, String processId, String elementId) {}
