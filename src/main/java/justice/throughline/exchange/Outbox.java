package justice.throughline.exchange;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import justice.throughline.handoffs.HandOff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to be sent, kept in the transaction of what it tells. Of one case a partner gets a message only after all
 * earlier ones, so one that was put aside holds back the later ones of its case.
 */
@Component("handOffOutbox")
@Transactional
class Outbox {

    private final OutgoingRows rows;
    private final OutboxClaims claims;
    private final InstantSource clock;

    Outbox(OutgoingRows rows, OutboxClaims claims, InstantSource clock) {
        this.rows = rows;
        this.claims = claims;
        this.clock = clock;
    }

    /** A message that this caller alone has for a while. */
    record Claimed(Transport.Message message, UUID handOffId, int attempt, String type, int tries, int nonsense) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID id, String type, HandOff handOff, String partner, String body) {
        claims.inOrder(handOff.caseId(), partner);
        rows.save(new OutgoingMessage(id, type, handOff, partner, body, clock.instant()));
    }

    List<Claimed> claim(String partner, int most) {
        return claims.claim(partner, most);
    }

    /** What is sent from here on in its place. */
    void replace(UUID id, String body) {
        change(id, message -> message.replace(body));
    }

    /** @return false when another had settled it before */
    boolean sent(UUID id, Map<String, String> receipt) {
        return change(id, message -> message.sent(receipt.toString(), clock.instant()));
    }

    void again(UUID id, String trouble, Duration pause, boolean nonsense) {
        claims.giveBack(id, trouble, pause, nonsense);
    }

    void quarantine(UUID id, String trouble) {
        change(id, message -> message.putAside(trouble));
    }

    /** @return false when it is not to be sent any more: another has settled it */
    private boolean change(UUID id, Consumer<OutgoingMessage> act) {
        var message = rows.lock(id).filter(OutgoingMessage::isPending);
        message.ifPresent(act);
        return message.isPresent();
    }
}
