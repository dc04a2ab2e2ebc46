package justice.throughline.exchange;

import java.util.UUID;
import justice.throughline.handoffs.By;
import justice.throughline.handoffs.HandOff;
import justice.throughline.handoffs.HandOffCatalogue;
import justice.throughline.handoffs.HandOffMoved;
import justice.throughline.handoffs.Handoffs;
import justice.throughline.handoffs.Move;
import justice.throughline.handoffs.Step;
import justice.throughline.partners.PartnerSettings;
import justice.throughline.shared.Proof;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns each step into the message that its other side must get, in the same transaction. */
@Component
class Courier {

    private static final String DESK = "desk";

    private final PartnerSettings settings;
    private final HandOffCatalogue catalogue;
    private final Handoffs handoffs;
    private final PartnerMessageFormat format;
    private final Outbox outbox;
    private final Lanes lanes;

    Courier(
            PartnerSettings settings,
            HandOffCatalogue catalogue,
            Handoffs handoffs,
            PartnerMessageFormat format,
            Outbox outbox,
            Lanes lanes) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.handoffs = handoffs;
        this.format = format;
        this.outbox = outbox;
        this.lanes = lanes;
    }

    @EventListener
    void tell(HandOffMoved moved) {
        var handOff = moved.handOff();
        if (moved.move().step() == Step.OFFER) {
            offer(handOff);
        } else if (moved.move().step() == Step.WITHDRAW && isPartner(handOff.to()) && !isTheirs(handOff)) {
            var id = UUID.randomUUID();
            send(id, PartnerMessageFormat.STEPPED, handOff, handOff.to(), format.stepped(id, handOff, moved.move()));
        } else if (!moved.move().step().ofSender() && isTheirs(handOff)) {
            var id = UUID.randomUUID();
            send(id, PartnerMessageFormat.STEPPED, handOff, handOff.from(), format.stepped(id, handOff, moved.move()));
        }
    }

    private void offer(HandOff handOff) {
        if (isPartner(handOff.to())) {
            if (isTheirs(handOff)) return;
            var id = UUID.randomUUID();
            var detail = handoffs.detail(handOff.id());
            send(id, PartnerMessageFormat.OFFERED, handOff, handOff.to(), format.offered(id, detail));
        } else {
            handoffs.take(handOff.id(), toDesk(handOff));
        }
    }

    /**
     * The receiver works here, and our own program puts it on its list at once, and says so for itself; what becomes of it
     * there somebody of that desk says.
     */
    private Move toDesk(HandOff handOff) {
        return Move.of(
                Step.DELIVER,
                new By(DESK, Proof.list(catalogue.party(handOff.to()).desk())));
    }

    private void send(UUID id, String type, HandOff handOff, String partner, String body) {
        outbox.add(id, type, handOff, partner, body);
        lanes.wakeAfterCommit(partner);
    }

    /** Its sender's own system has offered it, and knows of it; a journey may offer for a party that has one, too. */
    private boolean isTheirs(HandOff handOff) {
        return isPartner(handOff.from()) && handoffs.cameFromSystem(handOff.id());
    }

    private boolean isPartner(String party) {
        return settings.has(party);
    }
}
