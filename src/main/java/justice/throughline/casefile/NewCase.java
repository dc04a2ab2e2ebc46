package justice.throughline.casefile;

import java.time.YearMonth;
import java.util.List;
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
        List<CasePerson> people,
        List<CaseCharge> charges,
        List<CaseHearing> hearings) {

    public NewCase {
        urn = CourtCases.urn(urn);
    }
}
