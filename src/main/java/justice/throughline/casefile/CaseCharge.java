package justice.throughline.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a defendant is charged with.
 *
 * @param defendant the reference of the {@link CasePerson}
 * @param offenceCode as sent, known or not
 * @param until last day of a period
 */
public record CaseCharge(
        String defendant,
        int sequence,
        String offenceCode,
        String wording,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate chargedOn) {}
