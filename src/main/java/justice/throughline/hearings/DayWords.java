package justice.throughline.hearings;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.CourtHearings;
import justice.throughline.casefile.Stage;
import justice.throughline.shared.When;
import justice.throughline.shared.Words;
import org.springframework.stereotype.Component;

/** Why a case cannot be heard at a time, in the language of the page. */
@Component
class DayWords {

    private final CourtHearings hearings;
    private final CaseFiles cases;
    private final Words words;

    DayWords(CourtHearings hearings, CaseFiles cases, Words words) {
        this.hearings = hearings;
        this.cases = cases;
        this.words = words;
    }

    /** Nothing when it can be heard on some day. */
    Optional<String> whyNone(UUID caseId) {
        return cases.find(caseId)
                .filter(each -> each.stage() == Stage.CLOSED)
                .map(closed -> words.of("hearings.case-closed"));
    }

    /** Nothing when it can be heard then. */
    Optional<String> why(UUID caseId, Instant at) {
        var days = hearings.days(caseId);
        return days.fault(When.dayOf(at)).map(fault -> switch (fault) {
            case BEFORE_CHARGE -> words.of("hearings.before-charge", When.date(days.chargedOn()));
            case LONG_AGO -> words.of("hearings.long-ago", When.date(days.first()));
            case FAR_AHEAD -> words.of("hearings.far-ahead", When.date(days.last()));
        });
    }
}
