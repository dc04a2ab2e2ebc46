package justice.throughline.custody;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.engine.Command;
import justice.throughline.engine.EngineOutbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Begins the processes that follow somebody in custody, once the transaction of the caller has committed. The same
 * reference again changes nothing while the first is under way.
 */
@Service
public class Custody {

    public static final String PERSON_DETAINED = "detention.person-detained";
    public static final String DEFENDANT_REMANDED = "custody-time-limit.defendant-remanded";
    public static final String CASE_SENT = "custody-time-limit.case-sent";

    private final EngineOutbox outbox;
    private final CaseFiles cases;

    Custody(EngineOutbox outbox, CaseFiles cases) {
        this.outbox = outbox;
        this.cases = cases;
    }

    /**
     * @param reference the custody record's
     * @param person the suspect's reference in the case, who comes into it where somebody has told this
     * @param enhanced whether the victim has enhanced rights
     * @param said who has told this; null when nobody has
     */
    public void detained(
            UUID caseId,
            String reference,
            String person,
            Instant arrivedAt,
            OffenceClass offenceClass,
            boolean enhanced,
            @Nullable Said said) {
        if (said != null) cases.suspect(caseId, person);
        tell(
                "detained",
                PERSON_DETAINED,
                custodyId(caseId, reference),
                Map.of(
                        "caseId",
                        caseId.toString(),
                        "personRef",
                        person,
                        "detainedAt",
                        arrivedAt.toString(),
                        "offenceClass",
                        offenceClass.code(),
                        "victimCategory",
                        enhanced ? "enhanced" : "standard",
                        "victimRefs",
                        cases.victims(caseId)),
                said);
    }

    /**
     * @param reference of the remand; later news of it carry the same
     * @param charge the reference of the charge for which the defendant is held; null where nobody has said which
     */
    public void remanded(
            UUID caseId,
            String reference,
            String person,
            @Nullable String charge,
            Instant from,
            OffenceClass offenceClass,
            @Nullable Said said) {
        var news = new HashMap<String, Object>(Map.of(
                "caseId",
                caseId.toString(),
                "custodyId",
                custodyId(caseId, reference),
                "personRef",
                person,
                "custodyFrom",
                from.toString(),
                "offenceClass",
                offenceClass.code()));
        if (charge != null) news.put("chargeRef", charge);
        tell("remanded", DEFENDANT_REMANDED, custodyId(caseId, reference), news, said);
    }

    /** The case of a defendant on remand has been sent to the Crown Court. */
    public void sentToCrownCourt(UUID caseId, String reference, Instant at, @Nullable Said said) {
        tell("sent", CASE_SENT, custodyId(caseId, reference), Map.of("sentAt", at.toString()), said);
    }

    private void tell(String what, String message, String custodyId, Map<String, Object> news, @Nullable Said said) {
        var variables = new HashMap<>(news);
        if (said != null) variables.put("said", said);
        outbox.keep(Command.message(what + ":" + custodyId, message, custodyId, variables));
    }

    private static String custodyId(UUID caseId, String reference) {
        return caseId + ":" + reference;
    }
}
