package justice.throughline.handoffs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import justice.throughline.access.Staff;
import justice.throughline.tasks.OpenTask;
import justice.throughline.tasks.OpenTasks;
import justice.throughline.tasks.TaskAside;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows with a task what the hand-off is that it is about, why it came back, and lets its sender add what is missing. */
@Component
class HandOffAside implements TaskAside {

    /**
     * @param back the last time it came back; null when it did not
     * @param missing kinds of document that the receiver requires and has not got
     * @param types kinds of document that may be added now; empty when none
     */
    record Content(
            OpenTask task,
            HandOffDetail detail,
            @Nullable HandOffEvent back,
            List<String> missing,
            List<String> types) {}

    private static final String DEAL_WITH_REFUSAL = "Task_DealWithRefusal";
    private static final String OFFER = "handOffOffer";

    private final Handoffs handoffs;
    private final HandOffRows rows;
    private final HandOffCatalogue catalogue;
    private final HandOffDesk desk;
    private final OpenTasks tasks;

    HandOffAside(Handoffs handoffs, HandOffRows rows, HandOffCatalogue catalogue, HandOffDesk desk, OpenTasks tasks) {
        this.handoffs = handoffs;
        this.rows = rows;
        this.catalogue = catalogue;
        this.desk = desk;
        this.tasks = tasks;
    }

    @Override
    public Optional<Aside> of(OpenTask task, Staff staff) {
        return about(task)
                .filter(handOff -> concerns(handOff, task))
                .findFirst()
                .map(handOff -> new Aside("handoffs/task", content(handOff, task, staff)));
    }

    /** What came back where the task is about one, else what its journey waits for. */
    private Stream<HandOff> about(OpenTask task) {
        if (!task.elementId().equals(DEAL_WITH_REFUSAL)) return rows.awaitedOf(task.caseId()).stream();
        return tasks
                .text(task, OFFER)
                .map(offer -> UUID.fromString(offer.split(":", 2)[0]))
                .flatMap(handoffs::find)
                .stream();
    }

    /** It has still to be answered or repaired, by whoever sits where the task is. */
    private boolean concerns(HandOff handOff, OpenTask task) {
        var open = handOff.state().undecided() || handOff.state().backAtSender();
        return open
                && (task.desks().contains(catalogue.party(handOff.from()).desk())
                        || task.desks().contains(catalogue.party(handOff.to()).desk()));
    }

    private Content content(HandOff handOff, OpenTask task, Staff staff) {
        var detail = handoffs.detail(handOff.id());
        var kind = catalogue.kind(handOff.kind());
        var back = handoffs.events(handOff.id()).reversed().stream()
                .filter(event -> event.state().backAtSender() && event.step() != Step.CONFER)
                .findFirst()
                .orElse(null);
        var mayAdd = handOff.state().backAtSender() && desk.maySend(handOff, staff);
        return new Content(task, detail, back, kind.missing(detail.documents()), mayAdd ? kind.documents() : List.of());
    }
}
