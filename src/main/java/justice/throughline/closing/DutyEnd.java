package justice.throughline.closing;

import java.time.Instant;
import justice.throughline.shared.Proof;

/** That somebody closed a case for this reason, though a duty was open. */
public record DutyEnd(String reason, Instant at, String by, Proof proof) {}
