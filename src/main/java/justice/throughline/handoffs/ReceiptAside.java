package justice.throughline.handoffs;

import java.util.List;
import java.util.Optional;
import justice.throughline.access.Staff;
import justice.throughline.tasks.OpenTask;
import justice.throughline.tasks.TaskAside;
import org.springframework.stereotype.Component;

/** Says with a task, before it is completed, the receipt of what completing it confirms. */
@Component
class ReceiptAside implements TaskAside {

    /** @param missing kinds of document that it should carry and does not */
    record Confirmed(HandOff handOff, List<String> missing) {}

    private final Receipts receipts;
    private final Handoffs handoffs;
    private final HandOffCatalogue catalogue;

    ReceiptAside(Receipts receipts, Handoffs handoffs, HandOffCatalogue catalogue) {
        this.receipts = receipts;
        this.handoffs = handoffs;
        this.catalogue = catalogue;
    }

    @Override
    public Optional<Aside> of(OpenTask task, Staff staff) {
        var confirmed = receipts.confirmedBy(task).stream().map(this::confirmed).toList();
        return confirmed.isEmpty() ? Optional.empty() : Optional.of(new Aside("handoffs/receipts", confirmed));
    }

    private Confirmed confirmed(HandOff handOff) {
        var documents = handoffs.detail(handOff.id()).documents();
        return new Confirmed(handOff, catalogue.kind(handOff.kind()).missing(documents));
    }
}
