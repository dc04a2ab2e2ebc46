package justice.throughline.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step that was taken, kept for good.
 *
 * @param state after the step
 * @param ownerDesk who owned the hand-off after it
 * @param evidence what proves it
 */
public record HandOffEvent(
        Instant at,
        int attempt,
        Step step,
        State state,
        String ownerDesk,
        String actor,
        List<String> reasons,
        @Nullable String note,
        Map<String, String> evidence) {}
