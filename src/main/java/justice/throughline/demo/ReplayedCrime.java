package justice.throughline.demo;

import java.util.List;
import java.util.UUID;

/** A copy of a closed crime on its way through the engine. */
record ReplayedCrime(UUID caseId, UUID replayId, UUID sourceCaseId, String crimeType, List<String> history) {

    String expected() {
        return history.getLast();
    }
}
