package justice.throughline.clocks;

import java.time.Instant;
import java.util.UUID;

/** Published in the transaction in which a clock that runs gets an end that may be another than before. */
public record EndMoved(UUID clockId, Subject subject, Instant dueAt) {}
