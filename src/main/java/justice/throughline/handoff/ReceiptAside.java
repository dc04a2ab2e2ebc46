package justice.throughline.handoff;

import java.util.Optional;
import justice.throughline.access.Staff;
import justice.throughline.tasks.OpenTask;
import justice.throughline.tasks.TaskAside;
import org.springframework.stereotype.Component;

/** Says with a task, before it is completed, the receipt of what completing it confirms. */
@Component
class ReceiptAside implements TaskAside {

    private final Receipts receipts;

    ReceiptAside(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public Optional<Aside> of(OpenTask task, Staff staff) {
        var confirmed = receipts.confirmedBy(task);
        return confirmed.isEmpty() ? Optional.empty() : Optional.of(new Aside("handoff/receipts", confirmed));
    }
}
