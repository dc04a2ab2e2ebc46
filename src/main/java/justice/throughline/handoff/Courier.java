package justice.throughline.handoff;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns each step into the message that its other side must get, in the same transaction. */
@Component
class Courier {

    static final String DESK = "desk";

    private static final Set<Step> OF_RECEIVER =
            EnumSet.complementOf(EnumSet.of(Step.OFFER, Step.CONFER, Step.WITHDRAW));

    private final PartnerSettings settings;
    private final HandOffCatalogue catalogue;
    private final HandOffRows rows;
    private final ObjectProvider<Handoffs> handoffs;
    private final Events events;
    private final Outbox outbox;
    private final Lanes lanes;

    Courier(
            PartnerSettings settings,
            HandOffCatalogue catalogue,
            HandOffRows rows,
            ObjectProvider<Handoffs> handoffs,
            Events events,
            Outbox outbox,
            Lanes lanes) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.rows = rows;
        this.handoffs = handoffs;
        this.events = events;
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
            send(id, Events.STEPPED, handOff, handOff.to(), events.stepped(id, handOff, moved.move()));
        } else if (OF_RECEIVER.contains(moved.move().step()) && isTheirs(handOff)) {
            var id = UUID.randomUUID();
            send(id, Events.STEPPED, handOff, handOff.from(), events.stepped(id, handOff, moved.move()));
        }
    }

    private void offer(HandOff handOff) {
        if (isTheirs(handOff)) return;
        if (isPartner(handOff.to())) {
            var id = UUID.randomUUID();
            var detail = handoffs.getObject().detail(handOff.id());
            send(id, Events.OFFERED, handOff, handOff.to(), events.offered(id, detail));
        } else {
            // the receiver works here: it is on its desk at once
            var arrived = catalogue.kind(handOff.kind()).arrival();
            handoffs.getObject().take(handOff.id(), Move.of(arrived, DESK).provenBy(Map.of("transport", DESK)));
        }
    }

    private void send(UUID id, String type, HandOff handOff, String partner, String body) {
        outbox.add(id, type, handOff, partner, body);
        lanes.wakeAfterCommit(partner);
    }

    /** Its sender's own system has offered it, and knows of it; a journey may offer for a party that has one, too. */
    private boolean isTheirs(HandOff handOff) {
        return isPartner(handOff.from()) && rows.cameFromSystem(handOff.id());
    }

    private boolean isPartner(String party) {
        return settings.has(party);
    }
}
