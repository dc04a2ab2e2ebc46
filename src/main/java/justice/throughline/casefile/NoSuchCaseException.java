package justice.throughline.casefile;

import java.util.UUID;

/** There is no case with this id. */
public class NoSuchCaseException extends RuntimeException {

    public NoSuchCaseException(UUID caseId) {
        super("No case " + caseId);
    }
}
