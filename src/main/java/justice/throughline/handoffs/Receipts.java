package justice.throughline.handoffs;

import java.util.List;
import java.util.Set;
import justice.throughline.partners.PartnerSettings;
import justice.throughline.tasks.OpenTask;
import org.springframework.stereotype.Component;

/**
 * What somebody confirms by completing a task: that what lay on their desk when the task opened has been received. The
 * page of the task says so before, and does not where the task itself asks for the answer.
 */
@Component
class Receipts {

    private static final Set<String> ASKING = Set.of("Task_TriageWork", "Task_AnswerActionPlan");

    private final HandOffRows rows;
    private final HandOffCatalogue catalogue;
    private final PartnerSettings settings;

    Receipts(HandOffRows rows, HandOffCatalogue catalogue, PartnerSettings settings) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.settings = settings;
    }

    List<HandOff> confirmedBy(OpenTask task) {
        return rows.deliveredBefore(task.caseId(), task.createdAt()).stream()
                .filter(handOff -> isAt(handOff, task) && !isAsked(handOff, task))
                .toList();
    }

    /** The same, where these are the hand-offs of its case. */
    List<HandOff> confirmedBy(OpenTask task, List<HandOff> all) {
        var mayBe = all.stream().anyMatch(handOff -> handOff.state() == State.DELIVERED && isAt(handOff, task));
        return mayBe ? confirmedBy(task) : List.of();
    }

    /** Whether this task asks its receiver, who works here, for the answer. */
    boolean isAskedOfReceiver(HandOff handOff, OpenTask task) {
        return isAt(handOff, task) && isAsked(handOff, task);
    }

    private boolean isAsked(HandOff handOff, OpenTask task) {
        return ASKING.contains(task.elementId()) && rows.awaited(handOff.id());
    }

    /** Whether its receiver has no system of their own, and works at a desk here. */
    boolean isHere(HandOff handOff) {
        return !settings.has(handOff.to());
    }

    private boolean isAt(HandOff handOff, OpenTask task) {
        return isHere(handOff)
                && task.desks().contains(catalogue.party(handOff.to()).desk());
    }
}
