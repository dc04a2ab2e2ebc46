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
import justice.throughline.engine.Engine;
import justice.throughline.engine.EngineUnavailableException;
import justice.throughline.journal.ActiveStep;
import justice.throughline.journal.Journeys;
import justice.throughline.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where staff tell a journey what happened outside. It counts once for each step that waits for it. */
@Component
class OccurrenceDesk {

    private final Journeys journeys;
    private final Catalogue catalogue;
    private final CaseFiles cases;
    private final Engine engine;
    private final Audit audit;

    OccurrenceDesk(Journeys journeys, Catalogue catalogue, CaseFiles cases, Engine engine, Audit audit) {
        this.journeys = journeys;
        this.catalogue = catalogue;
        this.cases = cases;
        this.engine = engine;
        this.audit = audit;
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

    @Transactional
    void tell(UUID caseId, Occurrence what, Staff by) {
        var step = check(caseId, what, by);
        audit.write(caseId, "tell " + what, by.username());
        try {
            engine.publish(what.message(), caseId.toString(), "staff:" + what + ":" + step.key(), Map.of());
        } catch (EngineUnavailableException away) {
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "engine-away");
        }
    }

    private Optional<ActiveStep> waiting(List<ActiveStep> steps, Occurrence what) {
        return steps.stream()
                .filter(step ->
                        catalogue.awaited(step.processId(), step.elementId()).contains(what.message()))
                .findFirst();
    }
}
