package justice.throughline.handoff;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of hand-offs between agencies. One is kept before anything is sent, under a key that lets it exist once. */
@Service
@Transactional
public class Handoffs {

    private final JdbcClient jdbc;

    Handoffs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Hands a case from one agency to another; a second call with the same key changes nothing.
     *
     * @param key names this one hand-off for ever
     */
    public void offer(UUID caseId, Agency from, Agency to, String key) {
        jdbc.sql("""
                        insert into handoff.hand_off (id, case_id, from_agency, to_agency, effect_key)
                        values (:id, :caseId, :from, :to, :key)
                        on conflict (effect_key) do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("caseId", caseId)
                .param("from", from.name())
                .param("to", to.name())
                .param("key", key)
                .update();
    }
}
