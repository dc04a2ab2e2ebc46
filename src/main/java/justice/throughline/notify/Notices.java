package justice.throughline.notify;

import java.time.InstantSource;
import java.util.UUID;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of notices. A notice is kept before anything is sent, under a key that lets it exist once. */
@Service
@Transactional
public class Notices {

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final ApplicationEventPublisher news;
    private final InstantSource clock;

    Notices(JdbcClient jdbc, CaseFiles cases, ApplicationEventPublisher news, InstantSource clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Issues a notice to the victim of a case, where it has one; a second call with the same key changes nothing.
     *
     * @param outcome code of the decision told, or null where none is
     * @param key names this one notice for ever
     */
    public void issue(UUID caseId, NoticeKind kind, @Nullable String outcome, String key) {
        if (!cases.hasVictim(caseId)) return;
        if (put(caseId, "VICTIM", kind, outcome, key)) news.publishEvent(new NoticeIssued(caseId, kind));
    }

    /** Issues a notice to the police who hold a case; a second call with the same key changes nothing. */
    public void issueToPolice(UUID caseId, NoticeKind kind, String key) {
        put(caseId, "POLICE", kind, null, key);
    }

    private boolean put(UUID caseId, String to, NoticeKind kind, @Nullable String outcome, String key) {
        return jdbc.sql("""
                        insert into notify.notice (id, case_id, recipient_role, kind, outcome, effect_key, issued_at)
                        values (:id, :caseId, :to, :kind, :outcome, :key, :now)
                        on conflict (effect_key) do nothing
                        """)
                        .param("id", UUID.randomUUID())
                        .param("caseId", caseId)
                        .param("to", to)
                        .param("kind", kind.name())
                        .param("outcome", outcome)
                        .param("key", key)
                        .param("now", Times.toColumn(clock.instant()))
                        .update()
                == 1;
    }
}
