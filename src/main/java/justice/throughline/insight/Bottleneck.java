package justice.throughline.insight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How cases wait at one step.
 *
 * @param step in the designer's words
 * @param type as the engine calls it, such as {@code USER_TASK}
 * @param open cases that wait here now
 * @param oldest since when the longest of them waits
 * @param completed how many waits ended within the period as the step intends, not cut short by an event
 * @param medianSeconds how long half of those waited at most
 * @param p90Seconds how long nine in ten of those waited at most
 */
record Bottleneck(
        String processId,
        String process,
        String elementId,
        String step,
        String type,
        int open,
        @Nullable Instant oldest,
        int completed,
        @Nullable Double medianSeconds,
        @Nullable Double p90Seconds) {}
