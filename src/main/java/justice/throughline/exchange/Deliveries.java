package justice.throughline.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import justice.throughline.exchange.UndeliveredException.Fault;
import justice.throughline.handoffs.By;
import justice.throughline.handoffs.HandOffCatalogue;
import justice.throughline.handoffs.Handoffs;
import justice.throughline.handoffs.Move;
import justice.throughline.handoffs.State;
import justice.throughline.handoffs.Step;
import justice.throughline.partners.PartnerSettings;
import justice.throughline.shared.Proof;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends one message and keeps what came of it. Dying in between only means that it is sent again. */
@Component
class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final int LONGEST_DOUBLING = 6;

    private final Outbox outbox;
    private final OfferDeadlines deadlines;
    private final PartnerSettings settings;
    private final Handoffs handoffs;
    private final TransactionTemplate transaction;
    private final Map<String, Transport> transports;

    Deliveries(
            Outbox outbox,
            OfferDeadlines deadlines,
            PartnerSettings settings,
            Handoffs handoffs,
            TransactionTemplate transaction,
            HandOffCatalogue catalogue,
            List<Transport> transports) {
        this.outbox = outbox;
        this.deadlines = deadlines;
        this.settings = settings;
        this.handoffs = handoffs;
        this.transaction = transaction;
        this.transports = transports.stream().collect(Collectors.toMap(Transport::name, each -> each));
        settings.partners().forEach((partner, setting) -> {
            if (!catalogue.knows(partner)) {
                throw new IllegalStateException("throughline.handoffs.partners." + partner
                        + ": the catalogue has no such party; known are " + catalogue.parties());
            }
            if (!this.transports.containsKey(setting.transport())) {
                throw new IllegalStateException(
                        "throughline.handoffs.partners." + partner + ".transport: there is no \"" + setting.transport()
                                + "\"; known are " + this.transports.keySet());
            }
        });
    }

    List<Outbox.Claimed> claim(String partner, int most) {
        return outbox.claim(partner, most);
    }

    /** @return whether the partner could be reached */
    boolean send(Outbox.Claimed claimed) {
        var setting = settings.of(claimed.message().partner());
        try {
            var proof =
                    Objects.requireNonNull(transports.get(setting.transport())).deliver(deadlines.dated(claimed));
            transaction.executeWithoutResult(status -> settle(claimed, proof));
            return true;
        } catch (UndeliveredException e) {
            LOG.info(
                    "{} has not taken {}: {}",
                    claimed.message().partner(),
                    claimed.message().id(),
                    e.trouble());
            return later(claimed, e);
        }
    }

    private void settle(Outbox.Claimed claimed, Map<String, String> proof) {
        if (!outbox.sent(claimed.message().id(), proof) || !claimed.type().equals(PartnerMessageFormat.OFFERED)) return;
        var handOff = handoffs.locked(claimed.handOffId());
        // a decision may have come before the receipt, and proves more
        if (handOff.state() == State.OFFERED && handOff.attempt() == claimed.attempt()) {
            handoffs.take(
                    claimed.handOffId(),
                    Move.of(
                            Step.DELIVER,
                            By.partner(
                                    claimed.message().partner(),
                                    Proof.receipt(claimed.message().id().toString()))));
        }
    }

    private boolean later(Outbox.Claimed claimed, UndeliveredException e) {
        var id = claimed.message().id();
        var nonsense = e.fault() == Fault.NO_RECEIPT;
        if (e.fault() == Fault.REFUSED || nonsense && claimed.nonsense() + 1 >= settings.poisonAfter()) {
            outbox.quarantine(id, e.trouble());
        } else {
            outbox.again(id, e.trouble(), pause(claimed.tries()), nonsense);
        }
        return e.fault() != Fault.UNREACHABLE;
    }

    private static Duration pause(int tries) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(tries, LONGEST_DOUBLING));
    }
}
