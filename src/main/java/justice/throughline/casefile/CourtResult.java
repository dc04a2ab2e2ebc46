package justice.throughline.casefile;

import java.time.Instant;
import java.time.LocalDate;
import justice.throughline.shared.Evidence;

/**
 * What became of a charge, or of a hearing for one defendant, and who said so.
 *
 * @param outcome a code of the vocabulary
 * @param saidAt when it was recorded
 */
public record CourtResult(String outcome, LocalDate day, Evidence said, Instant saidAt) {

    /** @throws IllegalArgumentException when nobody says it but the program */
    public CourtResult {
        if (said.proof().isProgramAlone()) throw new IllegalArgumentException("Nobody says it but the program");
    }
}
