package justice.throughline.clocks;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the engine is to be told of clocks. Each is kept here first; its id is the id of its message. */
@Repository
@Transactional
class Outbox {

    record Waiting(UUID id, UUID clockId, String name, String variables) {

        Map<?, ?> asMap() {
            return Json.read(variables, Map.class);
        }
    }

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(UUID clockId, String name, Map<String, ?> variables) {
        jdbc.sql("insert into clocks.outbox (clock_id, name, variables) values (?, ?, cast(? as jsonb))")
                .params(clockId, name, Json.write(variables))
                .update();
    }

    /** The oldest that nobody else is sending, locked until the end of the transaction. */
    List<Waiting> lock(int most) {
        return jdbc.sql("""
                        select id, clock_id, name, variables::text from clocks.outbox
                        where sent_at is null order by made_at limit ? for update skip locked
                        """).param(most).query(Waiting.class).list();
    }

    void sent(UUID id) {
        jdbc.sql("update clocks.outbox set sent_at = clock_timestamp() where id = ?")
                .param(id)
                .update();
    }

    /** The engine knows a message's id for an hour; a day later nobody asks for it. */
    void forgetSent() {
        jdbc.sql("delete from clocks.outbox where sent_at < clock_timestamp() - interval '1 day'")
                .update();
    }
}
