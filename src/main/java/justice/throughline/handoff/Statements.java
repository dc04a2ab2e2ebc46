package justice.throughline.handoff;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import justice.throughline.handoff.Arrivals.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A partner states what it received and decided on a day: the other side of the balance. The latest word counts. */
@Component
class Statements implements Arrivals.Reader {

    private final JdbcClient jdbc;

    Statements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Outcome read(String partner, JsonNode data, String messageId) {
        jdbc.sql("""
                        insert into handoff.statement as statement (partner, kind, day, received, accepted, refused)
                        values (:partner, :kind, :day, :received, :accepted, :refused)
                        on conflict (partner, kind, day) do update set received = excluded.received,
                            accepted = excluded.accepted, refused = excluded.refused, received_at = now(),
                            since = case when (statement.received, statement.accepted, statement.refused)
                                = (excluded.received, excluded.accepted, excluded.refused)
                                then statement.since else now() end
                        """)
                .param("partner", partner)
                .param("kind", data.path("kind").asText())
                .param("day", LocalDate.parse(data.path("day").asText()))
                .param("received", data.path("received").asInt())
                .param("accepted", data.path("accepted").asInt())
                .param("refused", data.path("refused").asInt())
                .update();
        return Outcome.DONE;
    }
}
