package justice.throughline.casefile;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A defendant in a hearing.
 *
 * @param caseId of the defendant; a hearing may be of several cases
 * @param result what came of it, as a code of the vocabulary
 */
public record CaseAppearance(
        AppearanceKey key,
        UUID caseId,
        PersonKey person,
        AppearanceState state,
        @Nullable String result,
        @Nullable LocalDate resultOn) {}
