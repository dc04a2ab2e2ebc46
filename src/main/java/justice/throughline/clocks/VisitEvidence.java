package justice.throughline.clocks;

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
    private final ObjectProvider<LedTo> ledTo;

    VisitEvidence(Audit audit, ObjectProvider<LedTo> ledTo) {
        this.audit = audit;
        this.ledTo = ledTo;
    }

    /** Empty when nobody has: the process came here by itself. */
    Optional<Evidence> of(UUID caseId, Visit visit) {
        var news = visit.news();
        return news == null
                ? ledTo.getObject().completed(caseId, visit.processInstance())
                : audit.author(news.number()).map(by -> new Evidence(by, Powers.partyOf(news.desk()), proof(news)));
    }

    private static Proof proof(Visit.Entry news) {
        return Proof.act(Long.toString(news.number()));
    }
}
