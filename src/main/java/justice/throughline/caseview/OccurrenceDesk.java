package justice.throughline.caseview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import justice.throughline.access.Audit;
import justice.throughline.access.Staff;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.catalogue.Catalogue;
import justice.throughline.engine.Answer;
import justice.throughline.engine.Command;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.journal.ActiveStep;
import justice.throughline.journal.Journeys;
import justice.throughline.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where staff tell a journey what happened outside. It counts once for each step that waits for it. */
@Component
class OccurrenceDesk {

    private final Journeys journeys;
    private final Catalogue catalogue;
    private final CaseFiles cases;
    private final EngineOutbox outbox;
    private final Audit audit;
    private final TransactionTemplate transaction;

    OccurrenceDesk(
            Journeys journeys,
            Catalogue catalogue,
            CaseFiles cases,
            EngineOutbox outbox,
            Audit audit,
            TransactionTemplate transaction) {
        this.journeys = journeys;
        this.catalogue = catalogue;
        this.cases = cases;
        this.outbox = outbox;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What this person may tell now, because a step of the case waits for it. */
    List<Occurrence> open(UUID caseId, Staff by) {
        var mayTell = Stream.of(Occurrence.values())
                .filter(each -> by.sitsAt(each.desks()))
                .toList();
        if (mayTell.isEmpty()) return mayTell;
        var steps = journeys.activeSteps(caseId);
        return mayTell.stream().filter(each -> waiting(steps, each).isPresent()).toList();
    }

    /** The step that waits for it; refused when none does, or when this person may not tell. */
    ActiveStep check(UUID caseId, Occurrence what, Staff by) {
        if (cases.find(caseId).isEmpty()) throw new Refusal(HttpStatus.NOT_FOUND, "case-unknown");
        if (!by.sitsAt(what.desks())) throw new Refusal(HttpStatus.FORBIDDEN, "occurrence-other-desk");
        return waiting(journeys.activeSteps(caseId), what)
                .orElseThrow(() -> new Refusal(HttpStatus.CONFLICT, "occurrence-not-awaited"));
    }

    /** @return false when the journey has not heard it yet: it is kept, and told as soon as the engine answers */
    boolean tell(UUID caseId, Occurrence what, Staff by) {
        var step = check(caseId, what, by);
        var message = Command.message("staff:" + what + ":" + step.key(), what.message(), caseId.toString(), Map.of());
        return Boolean.TRUE.equals(transaction.execute(status -> keep(caseId, what, message, by)))
                ? outbox.tell(message) == Answer.TAKEN
                : outbox.isTold(message.id());
    }

    /** @return false when this step was told before */
    private boolean keep(UUID caseId, Occurrence what, Command message, Staff by) {
        if (!outbox.keepInHand(message)) return false;
        audit.write(caseId, "tell " + what, by.number());
        return true;
    }

    private Optional<ActiveStep> waiting(List<ActiveStep> steps, Occurrence what) {
        return steps.stream()
                .filter(step ->
                        catalogue.awaited(step.processId(), step.elementId()).contains(what.message()))
                .findFirst();
    }
}
