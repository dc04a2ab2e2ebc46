package justice.throughline.exchange;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import justice.throughline.handoffs.HandOffRefusal;
import justice.throughline.handoffs.Handoffs;
import justice.throughline.shared.Proof;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages that were put aside, each by its reference. Each act answers the message as it was before. */
@Component
@Transactional
class FailedMessages {

    private static final String OUT = "out:";
    private static final String IN = "in:";

    private final OutgoingRows outgoing;
    private final ReceivedRows received;
    private final Handoffs handoffs;
    private final InstantSource clock;

    FailedMessages(OutgoingRows outgoing, ReceivedRows received, Handoffs handoffs, InstantSource clock) {
        this.outgoing = outgoing;
        this.received = received;
        this.handoffs = handoffs;
        this.clock = clock;
    }

    /** @throws HandOffRefusal when none was put aside under this reference */
    @Transactional(readOnly = true)
    FailedMessage find(String ref) {
        return shown(named(ref, outgoing::findById, received::findById));
    }

    FailedMessage again(String ref) {
        return act(ref, message -> message.again(clock.instant()));
    }

    /** @param repair is given what it says and answers what it is to say */
    FailedMessage repair(String ref, UnaryOperator<String> repair) {
        return act(ref, message -> message.repair(repair.apply(message.body())));
    }

    FailedMessage takenByHand(String ref) {
        return act(ref, message -> message.takenByHand(clock.instant()));
    }

    /**
     * Messages to a partner that have not gone out may be carried by hand too, while its system is down.
     *
     * @return whether there are any
     */
    boolean takenByHand(UUID handOffId) {
        var unsent = outgoing.lockUnsent(handOffId, PartnerMessageFormat.OFFERED);
        unsent.forEach(message -> message.takenByHand(clock.instant()));
        return !unsent.isEmpty();
    }

    private FailedMessage act(String ref, Consumer<PutAside> act) {
        var message = named(ref, outgoing::lock, received::lock);
        var before = shown(message);
        act.accept(message);
        return before;
    }

    private FailedMessage shown(PutAside message) {
        var id = message.handOffId();
        return message.shown(id == null ? null : handoffs.find(id).orElse(null));
    }

    private static PutAside named(
            String ref,
            Function<UUID, Optional<OutgoingMessage>> out,
            Function<MessageKey, Optional<ReceivedMessage>> in) {
        Optional<? extends PutAside> found = Optional.empty();
        if (ref.startsWith(OUT)) {
            found = Proof.id(ref.substring(OUT.length())).flatMap(out).filter(OutgoingMessage::isPutAside);
        } else if (ref.startsWith(IN)) {
            var partner = ref.substring(IN.length()).split(":", 2);
            if (partner.length == 2) {
                found = in.apply(new MessageKey(partner[0], partner[1])).filter(ReceivedMessage::isPutAside);
            }
        }
        return found.<PutAside>map(message -> message).orElseThrow(HandOffRefusal::unknown);
    }
}
