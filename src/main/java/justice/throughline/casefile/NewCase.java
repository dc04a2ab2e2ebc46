package justice.throughline.casefile;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case as the police send it to court.
 *
 * @param urn the reference that all agencies know it by
 * @param force who sends it
 * @param month of the first offence
 */
public record NewCase(
        String urn,
        String force,
        @Nullable YearMonth month,
        List<NewPerson> people,
        List<CaseCharge> charges,
        List<CaseHearing> hearings) {

    public NewCase {
        urn = References.spelled(urn);
    }

    /** The first day on which this defendant was charged. */
    Optional<LocalDate> chargedOn(String defendant) {
        return charges.stream()
                .filter(charge -> charge.defendant().equals(defendant))
                .map(CaseCharge::chargedOn)
                .flatMap(Stream::ofNullable)
                .min(Comparator.naturalOrder());
    }
}
