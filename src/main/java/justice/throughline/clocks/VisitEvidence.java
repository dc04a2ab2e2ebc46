package justice.throughline.clocks;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.access.Audit;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.Proof;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who has said what led a process to a step: the news that it carries there, else the task of it that was completed last. */
@Component
class VisitEvidence {

    private final Audit audit;
    private final Powers powers;
    private final ObjectProvider<LedTo> ledTo;

    VisitEvidence(Audit audit, Powers powers, ObjectProvider<LedTo> ledTo) {
        this.audit = audit;
        this.powers = powers;
        this.ledTo = ledTo;
    }

    /**
     * Empty when nobody has: the process came here by itself.
     *
     * @param since a task that was completed before is about something else
     */
    Optional<Evidence> of(UUID caseId, Visit visit, Instant since) {
        var news = visit.news();
        return news == null
                ? ledTo.getObject().completed(caseId, visit.processInstance(), since)
                : audit.author(news.number()).map(by -> new Evidence(by, powers.partyOf(news.desk()), proof(news)));
    }

    /** The same of a visit without news, as it was at this time. */
    Optional<Evidence> before(UUID caseId, Visit visit, Instant since, Instant until) {
        return ledTo.getObject().completed(caseId, visit.processInstance(), since, until);
    }

    /** Whether there was any then, also where our record of it was lost. */
    boolean wasSaid(Visit visit, Instant since, Instant until) {
        return ledTo.getObject().knows(visit.processInstance(), since, until);
    }

    private static Proof proof(Visit.Entry news) {
        return Proof.act(Long.toString(news.number()));
    }
}
