package justice.throughline.crash;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.CamundaFuture;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.devruntime.EmbeddedRuntime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Files that wait for the prosecution's triage: begun at the engine, completed at a copy of the application. Of each the
 * engine, the wish, the audit and the hand-off have to say the same. Survives a database that goes away and comes back.
 */
final class TriageFiles {

    private static final String EFFECTS = """
            select t.case_id, t.state = 'COMPLETED' as done,
                (select count(*) from tasks.wish w where w.task_key = t.key and w.state = 'SETTLED') as settled,
                (select count(*) from access.audit a
                    where a.case_id::text = t.case_id and a.what like 'complete%') as audited,
                (select count(*) from handoffs.hand_off_event e join handoffs.hand_off h on h.id = e.hand_off_id
                    where h.case_id::text = t.case_id and e.step = 'ACCEPT') as accepted
            from journal.user_task t where t.element_id = 'Task_TriageWork'""";

    private final JdbcClient jdbc;

    TriageFiles(EmbeddedRuntime runtime) {
        jdbc = JdbcClient.create(
                new DriverManagerDataSource(runtime.jdbcUrl(), runtime.dbUser(), runtime.dbPassword()));
    }

    void openCases(List<UUID> cases) {
        jdbc.sql("""
                        insert into casefile.case_file (id, crime_ref, origin, force, crime_type, month, stage, opened_at)
                        select id, id::text, 'report', 'Bedfordshire Police', 'violent-crime', '2026-01-01', 'INVESTIGATION', now()
                        from unnest(?) id""").param(cases.toArray(UUID[]::new)).update();
    }

    static CamundaFuture<?> begin(CamundaClient engine, UUID caseId) {
        return engine.newCreateInstanceCommand()
                .bpmnProcessId("charging")
                .latestVersion()
                .variables("{\"caseId\": \"%s\", \"crimeType\": \"violent-crime\", \"chaseAfter\": \"P5D\"}"
                        .formatted(caseId))
                .send();
    }

    /** Tasks that nobody has asked to complete, of these cases. */
    List<Long> untold(List<UUID> cases) {
        return jdbc.sql("""
                        select t.key from journal.user_task t where t.case_id = any(?) and t.state = 'CREATED'
                            and t.element_id = 'Task_TriageWork'
                            and not exists (select from tasks.wish w where w.task_key = t.key and w.state = 'WISHED')""")
                .param(cases.stream().map(UUID::toString).toArray(String[]::new))
                .query(Long.class)
                .list();
    }

    /** Whoever asks an application that is killed meanwhile does not know what became of it. */
    static void complete(String address, long task) {
        try {
            RestClient.builder()
                    .baseUrl(address)
                    .defaultHeaders(headers -> headers.setBasicAuth("prosecutor", "demo"))
                    .build()
                    .post()
                    .uri("/api/tasks/" + task + "/complete")
                    .body(Map.of("receiverAnswer", "accepted"))
                    .exchange((request, response) -> response.getStatusCode());
        } catch (ResourceAccessException killed) {
            // it is asked again by who looks for what is untold
        }
    }

    int tasks() {
        return of("true");
    }

    int settled() {
        return jdbc.sql("select count(*) from tasks.wish where act = 'COMPLETE' and state = 'SETTLED'")
                .query(Integer.class)
                .single();
    }

    /** Done, and each effect is there once. */
    int whole() {
        return of("done and settled = 1 and audited = 1 and accepted = 1");
    }

    int doubled() {
        return of("settled > 1 or audited > 1 or accepted > 1");
    }

    int handOffs() {
        return jdbc.sql("select count(*) from handoffs.hand_off where kind = 'H-13'")
                .query(Integer.class)
                .single();
    }

    int untoldToTheEngine() {
        return jdbc.sql("select count(*) from engine.outbox where sent_at is null")
                .query(Integer.class)
                .single();
    }

    private int of(String which) {
        return jdbc.sql("select count(*) from (" + EFFECTS + ") t where " + which)
                .query(Integer.class)
                .single();
    }
}
