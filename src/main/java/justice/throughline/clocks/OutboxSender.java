package justice.throughline.clocks;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import justice.throughline.engine.Engine;
import justice.throughline.engine.EngineUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the engine what the ledger keeps for it, and leaves it alone for a while when it does not answer. */
@Component
class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final int AT_ONCE = 50;
    private static final Duration REST = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final Engine engine;
    private final TransactionTemplate transaction;
    private Instant restUntil = Instant.MIN;

    OutboxSender(Outbox outbox, Engine engine, TransactionTemplate transaction) {
        this.outbox = outbox;
        this.engine = engine;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${throughline.clocks.tick:500ms}")
    void sendWaiting() {
        while (!Instant.now().isBefore(restUntil) && sendSome() == AT_ONCE) {
            LOG.debug("More to tell the engine");
        }
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetSent() {
        outbox.forgetSent();
    }

    private int sendSome() {
        return transaction.execute(status -> {
            var sent = 0;
            try {
                for (var waiting : outbox.lock(AT_ONCE)) {
                    publish(waiting);
                    sent++;
                }
            } catch (EngineUnavailableException e) {
                restUntil = Instant.now().plus(REST);
                LOG.info("News of clocks wait: {}", e.getMessage());
            }
            return sent;
        });
    }

    @SuppressWarnings("unchecked")
    private void publish(Outbox.Waiting waiting) {
        engine.publish(
                waiting.name(), waiting.clockId().toString(), waiting.id().toString(), (Map<String, ?>)
                        waiting.asMap());
        outbox.sent(waiting.id());
    }
}
