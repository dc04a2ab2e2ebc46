package justice.throughline.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import justice.throughline.handoffs.HandOffRefusal;
import justice.throughline.partners.MessageRefusal;
import justice.throughline.partners.PartnerSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores what a partner sends, then deals with it; what was stored and not dealt with is found again. */
@Component
class MessageArrivals {

    private static final Logger LOG = LoggerFactory.getLogger(MessageArrivals.class);
    private static final int AT_A_TIME = 200;

    private final ReceivedMessages received;
    private final PartnerMessageFormat format;
    private final Map<String, Reader> readers;
    private final TransactionTemplate transaction;
    private final Duration patience;

    MessageArrivals(
            ReceivedMessages received,
            PartnerMessageFormat format,
            PartnerSteps steps,
            PartnerOffers offers,
            Statements statements,
            TransactionTemplate transaction,
            PartnerSettings settings) {
        this.received = received;
        this.format = format;
        this.readers = Map.of(
                PartnerMessageFormat.STEPPED,
                steps,
                PartnerMessageFormat.OFFERED,
                offers,
                PartnerMessageFormat.STATEMENT,
                statements);
        this.transaction = transaction;
        this.patience = settings.waitForEarlier();
    }

    /** What a message of one type does. */
    interface Reader {

        /**
         * @return what became of it
         * @throws HandOffRefusal when it cannot be done; then somebody must look at it
         */
        Outcome read(String partner, JsonNode data, String messageId);
    }

    /** @param trouble a code for people, where there is some */
    record Outcome(ReceivedState state, String trouble) {

        static final Outcome DONE = new Outcome(ReceivedState.DONE, "");

        static Outcome ignored(String why) {
            return new Outcome(ReceivedState.IGNORED, why);
        }

        static Outcome waiting(String why) {
            return new Outcome(ReceivedState.WAITING, why);
        }

        static Outcome quarantined(String why) {
            return new Outcome(ReceivedState.QUARANTINED, why);
        }
    }

    /** @return whether it is new */
    boolean store(String partner, PartnerMessageFormat.Read message, String body) {
        var fresh = received.keep(partner, message, body);
        if (fresh) {
            dealWith(new MessageKey(partner, message.id()));
            message.handOffId().ifPresent(handOff -> received.waiting(handOff).forEach(this::dealWith));
        }
        return fresh;
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT2S")
    void sweep() {
        received.open(AT_A_TIME).forEach(this::dealWith);
    }

    private void dealWith(MessageKey id) {
        try {
            transaction.executeWithoutResult(status -> received.take(id).ifPresent(this::dealWith));
        } catch (HandOffRefusal | MessageRefusal e) {
            transaction.executeWithoutResult(status -> received.take(id)
                    .ifPresent(message -> received.settle(message, Outcome.quarantined(e.code()), patience)));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "A message of {} waits for the database: {}",
                    id.partner(),
                    e.getClass().getSimpleName());
        }
    }

    private void dealWith(ReceivedMessage stored) {
        var message = format.read(stored.body().getBytes(StandardCharsets.UTF_8));
        var id = stored.id();
        var outcome = Objects.requireNonNull(readers.get(message.type())).read(id.partner(), message.data(), id.id());
        received.settle(stored, outcome, patience);
    }
}
