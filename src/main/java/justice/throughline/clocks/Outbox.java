package justice.throughline.clocks;

import java.util.Map;
import java.util.UUID;
import justice.throughline.engine.Engine;
import justice.throughline.engine.EngineOutbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the engine is to be told of clocks, in the table in which sweeps write it too. */
@Component
class Outbox {

    private final EngineOutbox outbox;

    Outbox(JdbcClient jdbc, Engine engine, TransactionTemplate transaction) {
        outbox = new EngineOutbox("clocks.outbox", jdbc, engine, transaction);
    }

    void put(UUID clockId, String name, Map<String, ?> variables) {
        outbox.put(name, clockId.toString(), variables);
    }

    @Scheduled(fixedDelayString = "${throughline.clocks.tick:500ms}")
    void sendWaiting() {
        outbox.sendWaiting();
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetSent() {
        outbox.forgetSent();
    }
}
