package justice.throughline.casefile;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The code of the outcome of a case. */
record OutcomeOfCase(UUID caseId, String outcome) {

    static Map<UUID, String> byCase(Collection<OutcomeOfCase> all) {
        return all.stream().collect(toMap(OutcomeOfCase::caseId, OutcomeOfCase::outcome));
    }
}
