package justice.throughline.clocks;

import java.util.UUID;
import justice.throughline.shared.Deadline;

/** Published in the transaction in which a clock that runs gets an end that may be another than before. */
public record EndMoved(UUID clockId, Subject subject, Deadline due) {}
