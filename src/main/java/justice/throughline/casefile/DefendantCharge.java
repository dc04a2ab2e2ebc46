package justice.throughline.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A charge against one defendant as the case file keeps it.
 *
 * @param key names it for ever; it begins with the key of the person
 * @param defendant the reference of the {@link CasePerson}
 * @param offenceCode as sent, known or not
 * @param until last day of a period
 * @param result null while nobody has said what became of it
 */
public record DefendantCharge(
        ChargeKey key,
        String defendant,
        int sequence,
        String offenceCode,
        String wording,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate chargedOn,
        @Nullable CourtResult result) {}
