package justice.throughline.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
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

    /**
     * @param state DONE, IGNORED, WAITING for an earlier one, or QUARANTINED
     * @param trouble a code for people, where there is some
     */
    record Outcome(String state, String trouble) {

        static final Outcome DONE = new Outcome("DONE", "");

        static Outcome ignored(String why) {
            return new Outcome("IGNORED", why);
        }

        static Outcome waiting(String why) {
            return new Outcome("WAITING", why);
        }

        static Outcome quarantined(String why) {
            return new Outcome("QUARANTINED", why);
        }
    }

    /** @return whether it is new */
    boolean store(String partner, PartnerMessageFormat.Read message, String body) {
        var fresh = received.keep(partner, message, body);
        if (fresh) {
            dealWith(partner, message.id());
            var handOff = message.data().path("handOffId").asText("");
            if (!handOff.isEmpty()) received.waiting(handOff).forEach(each -> dealWith(each.partner(), each.id()));
        }
        return fresh;
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT2S")
    void sweep() {
        List<ReceivedMessages.Stored> open = received.open(AT_A_TIME);
        open.forEach(each -> dealWith(each.partner(), each.id()));
    }

    private void dealWith(String partner, String id) {
        try {
            transaction.executeWithoutResult(
                    status -> received.take(partner, id, patience).ifPresent(this::dealWith));
        } catch (HandOffRefusal | MessageRefusal e) {
            transaction.executeWithoutResult(status -> received.take(partner, id, patience)
                    .ifPresent(stored -> received.settle(stored, "QUARANTINED", e.code())));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "A message of {} waits for the database: {}",
                    partner,
                    e.getClass().getSimpleName());
        }
    }

    private void dealWith(ReceivedMessages.Stored stored) {
        var message = format.read(stored.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var outcome =
                Objects.requireNonNull(readers.get(message.type())).read(stored.partner(), message.data(), stored.id());
        var tooLate = outcome.state().equals("WAITING") && stored.waitedLong();
        received.settle(stored, tooLate ? "QUARANTINED" : outcome.state(), outcome.trouble());
    }
}
