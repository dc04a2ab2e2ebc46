package justice.throughline.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.time.LocalDate;
import justice.throughline.exchange.MessageArrivals.Outcome;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A partner states what it received and decided on a day: the other side of the balance. The latest word counts. */
@Component
class Statements implements MessageArrivals.Reader {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Statements(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Outcome read(String partner, JsonNode data, String messageId) {
        jdbc.sql("""
                        insert into handoff.statement as statement (partner, kind, day, received, accepted, refused,
                            received_at, since)
                        values (:partner, :kind, :day, :received, :accepted, :refused, :now, :now)
                        on conflict (partner, kind, day) do update set received = excluded.received,
                            accepted = excluded.accepted, refused = excluded.refused, received_at = excluded.received_at,
                            since = case when (statement.received, statement.accepted, statement.refused)
                                = (excluded.received, excluded.accepted, excluded.refused)
                                then statement.since else excluded.since end
                        """)
                .param("partner", partner)
                .param("kind", data.path("kind").asText())
                .param("day", LocalDate.parse(data.path("day").asText()))
                .param("received", data.path("received").asInt())
                .param("accepted", data.path("accepted").asInt())
                .param("refused", data.path("refused").asInt())
                .param("now", Times.toColumn(clock.instant()))
                .update();
        return Outcome.DONE;
    }
}
