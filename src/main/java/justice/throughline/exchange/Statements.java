package justice.throughline.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.time.LocalDate;
import justice.throughline.exchange.MessageArrivals.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A partner states what it received and decided on a day: the other side of the balance. The latest word counts. */
@Component
class Statements implements MessageArrivals.Reader {

    private final StatementRows rows;
    private final InstantSource clock;

    Statements(StatementRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome read(String partner, JsonNode data, String messageId) {
        var id = new StatementKey(
                partner,
                data.path("kind").asText(),
                LocalDate.parse(data.path("day").asText()));
        var received = data.path("received").asInt();
        var accepted = data.path("accepted").asInt();
        var refused = data.path("refused").asInt();
        var now = clock.instant();
        if (rows.begin(id.partner(), id.kind(), id.day(), received, accepted, refused, now) == 0) {
            rows.lock(id).orElseThrow().say(received, accepted, refused, now);
        }
        return Outcome.DONE;
    }
}
