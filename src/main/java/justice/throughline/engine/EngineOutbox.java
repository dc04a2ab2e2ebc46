package justice.throughline.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.shared.Rest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the engine is to be told, kept in a table of the module that tells it, in the transaction of its cause; the id of
 * the row is the id of the message. The table has the columns id, name, correlation_key, variables, made_at, sent_at.
 */
public final class EngineOutbox {

    private static final Logger LOG = LoggerFactory.getLogger(EngineOutbox.class);
    private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};
    private static final int AT_ONCE = 50;

    private record Waiting(UUID id, String name, String correlationKey, String variables) {}

    private final String table;
    private final JdbcClient jdbc;
    private final Engine engine;
    private final TransactionTemplate transaction;
    private final ObjectMapper json = new ObjectMapper();
    private final Rest rest = new Rest();

    /** @param table with its schema, such as {@code clocks.outbox} */
    public EngineOutbox(String table, JdbcClient jdbc, Engine engine, TransactionTemplate transaction) {
        this.table = table;
        this.jdbc = jdbc;
        this.engine = engine;
        this.transaction = transaction;
    }

    /** Keeps a message in the transaction of the caller. */
    public void put(String name, String correlationKey, Map<String, ?> variables) {
        try {
            jdbc.sql("insert into " + table + " (name, correlation_key, variables) values (?, ?, cast(? as jsonb))")
                    .params(name, correlationKey, json.writeValueAsString(variables))
                    .update();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Tells the engine what waits, oldest first, and leaves it alone for a while when it does not answer. */
    public void sendWaiting() {
        while (!rest.goesOn() && sendSome() == AT_ONCE) {
            LOG.debug("More of {} to tell the engine", table);
        }
    }

    /** The engine knows a message's id for an hour; a day later nobody asks for it. */
    public void forgetSent() {
        jdbc.sql("delete from " + table + " where sent_at < clock_timestamp() - interval '1 day'")
                .update();
    }

    private int sendSome() {
        return transaction.execute(status -> {
            var sent = 0;
            try {
                for (var waiting : lock()) {
                    publish(waiting);
                    sent++;
                }
            } catch (EngineUnavailableException e) {
                rest.begin(EngineUnavailableException.REST);
                LOG.info("What {} holds for the engine waits: {}", table, e.getMessage());
            }
            return sent;
        });
    }

    /** The oldest that nobody else is sending, locked until the end of the transaction. */
    private List<Waiting> lock() {
        return jdbc.sql("select id, name, correlation_key, variables::text from " + table
                        + " where sent_at is null order by made_at limit ? for update skip locked")
                .param(AT_ONCE)
                .query(Waiting.class)
                .list();
    }

    private void publish(Waiting waiting) {
        engine.publish(
                waiting.name(), waiting.correlationKey(), waiting.id().toString(), variables(waiting.variables()));
        jdbc.sql("update " + table + " set sent_at = clock_timestamp() where id = ?")
                .param(waiting.id())
                .update();
    }

    private Map<String, Object> variables(String text) {
        try {
            return json.readValue(text, VARIABLES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
