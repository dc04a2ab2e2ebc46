package justice.throughline.casefile;

import java.util.List;
import java.util.UUID;

/**
 * A crime with its real end.
 *
 * @param history outcome codes in the order in which they were decided, the final one last; never empty
 */
public record ClosedCrime(UUID caseId, String crimeType, List<String> history) {}
