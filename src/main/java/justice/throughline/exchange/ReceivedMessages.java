package justice.throughline.exchange;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What partners have sent, each message once whatever they send twice. */
@Component
@Transactional
class ReceivedMessages {

    private final ReceivedRows rows;
    private final InstantSource clock;

    ReceivedMessages(ReceivedRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** @return whether it is new */
    boolean keep(String partner, PartnerMessageFormat.Read message, String body) {
        return rows.keep(
                        partner,
                        message.id(),
                        message.type(),
                        message.handOffId().orElse(null),
                        body,
                        clock.instant())
                == 1;
    }

    /** The message, locked, if it has still to be dealt with. */
    Optional<ReceivedMessage> take(MessageKey id) {
        return rows.lock(id).filter(ReceivedMessage::isOpen);
    }

    /** What reading a message that was taken came to; one that has waited longer than that is put aside. */
    void settle(ReceivedMessage message, MessageArrivals.Outcome outcome, Duration patience) {
        var now = clock.instant();
        var tooLate = outcome.state() == ReceivedState.WAITING && message.waitsLongerThan(patience, now);
        message.settle(tooLate ? MessageArrivals.Outcome.quarantined(outcome.trouble()) : outcome, now);
        if (message.isWaiting()) rows.pause(message.id().partner(), message.id().id());
    }

    /** What has still to be dealt with, the oldest first. */
    List<MessageKey> open(int most) {
        return rows.open(most).stream()
                .map(each -> new MessageKey(each.getPartner(), each.getId()))
                .toList();
    }

    /** Those of this hand-off that wait for an earlier one. */
    List<MessageKey> waiting(UUID handOffId) {
        return rows.waiting(handOffId);
    }
}
