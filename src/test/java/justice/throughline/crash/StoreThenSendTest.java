package justice.throughline.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import justice.throughline.crash.hooks.KillPoint;
import justice.throughline.crash.hooks.KillPoint.Step;
import justice.throughline.devruntime.EmbeddedRuntime;
import justice.throughline.devruntime.RuntimeOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * A completion, a claim, an occurrence, news of custody, the move of a hearing and an alert of a clock are under way when
 * the application is killed between two steps. When it is back, all records say the same of each, and nothing is there twice.
 */
class StoreThenSendTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final LocalDate HEARD = LocalDate.now(ZoneOffset.UTC).plusDays(30);
    private static final Path HOME = Path.of("target/store-then-send");
    private static final Path ORDER = Path.of("target/store-then-send.order").toAbsolutePath();

    private static final String STORY = """
            select line from (
                select 'task ' || concat_ws(' ', element_id, state, case state when 'COMPLETED' then action else assignee end)
                    as line from journal.user_task
                where case_id = :case and (state <> 'CREATED' or assignee is not null)
                union all select 'wish ' || concat_ws(' ', act, actor, state) from tasks.wish where case_id::text = :case
                union all select 'audit ' || actor || ' ' || what from access.audit
                where case_id::text = :case and action = 'WRITE'
                union all select 'hand-off ' || e.step || ' ' || e.actor from handoffs.hand_off_event e
                join handoffs.hand_off h on h.id = e.hand_off_id
                where h.case_id::text = :case and h.kind = 'H-13' and e.step = 'ACCEPT'
                union all select 'hearing ' || concat_ws(' ', e.what, e.said_by) from casefile.hearing_event e
                join casefile.hearing h on h.id = e.hearing_id
                where h.case_id::text = :case
                union all select 'awaited ' || (v.value #>> '{}') from journal.variable v
                join journal.process_instance p on p.key = v.scope_key
                where p.case_id = :case and p.process_id = 'hearing' and v.name = 'hearingDate'
                union all select 'message ' || name from journal.message
                where correlation_key like :case || '%'
                    or correlation_key in (select 'hearing:' || id from casefile.hearing where case_id::text = :case)
                    or correlation_key in (select id::text from clocks.clock where case_id::text = :case)
                union all select 'process ' || process_id from journal.process_instance
                where case_id = :case and process_id in ('detention', 'clock-alert')
                union all select 'fired ' || f.point from clocks.firing f join clocks.clock c on c.id = f.clock_id
                where c.case_id::text = :case and f.point = 'DUE'
            ) all_of_it order by line""";

    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private static EmbeddedRuntime runtime;
    private static AppProcess app;
    private static CamundaClient engine;
    private static SingleConnectionDataSource connection;
    private static JdbcClient jdbc;

    private final UUID completed = UUID.randomUUID();
    private final UUID claimed = UUID.randomUUID();
    private final UUID withdrawn = UUID.randomUUID();
    private final UUID detained = UUID.randomUUID();
    private final UUID moved = UUID.randomUUID();
    private final UUID alerted = UUID.randomUUID();

    private final Instant movedTo = Instant.now().plus(60, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Files.deleteIfExists(ORDER);
        runtime = EmbeddedRuntime.start(RuntimeOptions.in(HOME).withFresh(true));
        connection = new SingleConnectionDataSource(runtime.jdbcUrl(), runtime.dbUser(), runtime.dbPassword(), true);
        jdbc = JdbcClient.create(connection);
        engine = CamundaClient.newClientBuilder()
                .grpcAddress(URI.create(runtime.grpcAddress()))
                .restAddress(URI.create(runtime.restAddress()))
                .build();
        app = new AppProcess(
                        runtime,
                        List.of(
                                "--spring.main.sources=" + KillPoint.class.getName(),
                                "--" + KillPoint.ORDER + "=" + ORDER,
                                "--throughline.engine.lease=2s",
                                "--throughline.demo.gentle=false",
                                "--throughline.demo.clocks=false",
                                "--throughline.demo.extract=false",
                                "--camunda.client.worker.defaults.timeout=5s"))
                .with(KillPoint.class);
        app.start();
    }

    @AfterAll
    static void stop() {
        THREADS.shutdownNow();
        if (app != null) app.close();
        if (engine != null) engine.close();
        if (connection != null) connection.destroy();
        if (runtime != null) runtime.close();
    }

    @ParameterizedTest
    @EnumSource
    void shouldLeaveOneTruthWhenKilled(Step step) throws Exception {
        openCases();
        Files.writeString(ORDER, step + " " + commandsThatReach(step));
        startAClockThatHasRunOut();
        var told = CompletableFuture.allOf(tellAll());
        app.awaitKilled(LIMIT);
        told.join();

        app.start();
        // whose request did not get as far as to be kept sees nothing of it and asks again
        CompletableFuture.allOf(tellAll()).join();

        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(story(completed))
                    .containsExactly(
                            "audit CPS-20164 complete Task_TriageWork",
                            "hand-off ACCEPT CPS-20164",
                            "task Task_TriageWork COMPLETED completed-by:CPS-20164",
                            "wish COMPLETE CPS-20164 SETTLED");
            assertThat(story(claimed))
                    .containsExactly(
                            "audit BED-4471 claim Task_Investigate",
                            "task Task_Investigate CREATED BED-4471",
                            "wish CLAIM BED-4471 SETTLED");
            assertThat(story(withdrawn))
                    .containsExactly(
                            "audit BED-4471 tell SUPPORT_WITHDRAWN",
                            "message investigation.support-withdrawn",
                            "task Task_Investigate CANCELED");
            assertThat(story(detained))
                    .containsExactly(
                            "audit BED-4207 detention", "message detention.person-detained", "process detention");
            assertThat(story(moved))
                    .containsExactly(
                            "audit HMCTS-3052 hearing moved " + hearing(),
                            "awaited " + movedTo,
                            "hearing LISTED court",
                            "hearing MOVED HMCTS-3052",
                            "message hearing.moved");
            assertThat(story(alerted))
                    .containsExactly(
                            "audit BED-4207 clock started detention",
                            "fired DUE",
                            "message clock-alert.raised",
                            "process clock-alert");
            assertThat(untold()).isZero();
        });
    }

    /** Those on whose answer a person waits are settled one by one; the sweep keeps its alert in one statement. */
    private static int commandsThatReach(Step step) {
        return switch (step) {
            case BEFORE_KEEPING -> 5;
            case BEFORE_TELLING, BEFORE_SETTLING -> 6;
            case WHILE_SETTLING, AFTER_SETTLING -> 3;
        };
    }

    private void openCases() {
        for (var caseId : List.of(completed, claimed, withdrawn, detained, moved, alerted)) {
            jdbc.sql("""
                    insert into casefile.case_file (id, crime_ref, origin, force, crime_type, month, stage, opened_at)
                    values (?, ?, 'report', 'Bedfordshire Police', 'violent-crime', '2026-01-01', 'INVESTIGATION', now())""").params(caseId, caseId.toString()).update();
        }
        begin("charging", completed);
        begin("investigation", claimed);
        begin("investigation", withdrawn);
        listHearing();
        for (var each : List.of(completed, claimed, withdrawn)) {
            awaitThat("select exists (select from journal.user_task where case_id = ?)", each.toString());
        }
        awaitThat("select followed_by is not null from casefile.hearing where id = ?", hearing());
    }

    private static void awaitThat(String sql, Object of) {
        await().atMost(LIMIT)
                .until(() -> jdbc.sql(sql).param(of).query(Boolean.class).single());
    }

    /** As the court's desk has listed it, and a journey waits for it. */
    private void listHearing() {
        jdbc.sql("""
                with listed as (insert into casefile.hearing (case_id, day, starts_at, court, source, state)
                    values (?, ?, '10:00', 'crown', 'task', 'LISTED') returning *)
                insert into casefile.hearing_event (hearing_id, what, day, said_by, party, said_at, proof_kind, proof_reference)
                select id, 'LISTED', day, 'court', 'COURT', now(), 'TASK', '1' from listed""").params(moved, HEARD).update();
        begin("hearing", moved);
    }

    private static void begin(String process, UUID caseId) {
        engine.newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .variables("""
                        {"caseId": "%s", "crimeType": "violent-crime", "hearingDate": "%sT10:00:00Z", "chaseAfter": "P5D"}\
                        """.formatted(caseId, HEARD))
                .send()
                .join();
    }

    private void startAClockThatHasRunOut() {
        post(
                "inspector",
                "/api/cases/" + alerted + "/clocks",
                Map.of(
                        "kind", "detention",
                        "jurisdiction", "ENGLAND_AND_WALES",
                        "subject", "PERSON",
                        "person", "suspect-1",
                        "startedAt", Instant.now().minus(30, ChronoUnit.HOURS).toString(),
                        "facts", Map.of("detentionRoute", "arrived-at-station", "offenceClass", "either-way")));
    }

    /** Each is answered, or its connection breaks; what is kept already is not asked for again. */
    private CompletableFuture<?>[] tellAll() {
        var triage = "/api/tasks/" + task(completed) + "/complete";
        var claim = "/api/tasks/" + task(claimed) + "/claim";
        var occurrence = "/api/cases/" + withdrawn + "/occurrences/SUPPORT_WITHDRAWN";
        var detention = "/api/cases/" + detained + "/detentions/record-1";
        var move = "/api/cases/" + moved + "/hearings/" + hearing() + "/move";
        var arrival =
                Map.of("person", "suspect-1", "arrivedAt", Instant.now().toString(), "offenceClass", "either-way");
        return new CompletableFuture<?>[] {
            told(completed, "prosecutor", triage, Map.of("receiverAnswer", "accepted")),
            told(claimed, "investigator", claim, Map.of()),
            told(withdrawn, "investigator", occurrence, Map.of()),
            told(detained, "inspector", detention, arrival),
            told(moved, "court", move, Map.of("to", movedTo.toString(), "reason", "not-ready"))
        };
    }

    private static CompletableFuture<?> told(UUID caseId, String username, String path, Map<String, ?> body) {
        return isKept(caseId)
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(() -> post(username, path, body), THREADS);
    }

    private static boolean isKept(UUID caseId) {
        return story(caseId).stream().anyMatch(line -> line.startsWith("audit") || line.startsWith("wish"));
    }

    private static void post(String username, String path, Map<String, ?> body) {
        try {
            RestClient.builder()
                    .baseUrl(app.address())
                    .defaultHeaders(headers -> headers.setBasicAuth(username, "demo"))
                    .build()
                    .post()
                    .uri(path)
                    .body(body)
                    .retrieve()
                    .toBodilessEntity();
        } catch (ResourceAccessException killed) {
            // whoever asked does not know what became of it
        }
    }

    private static long task(UUID caseId) {
        return jdbc.sql("select key from journal.user_task where case_id = ? order by created_at limit 1")
                .param(caseId.toString())
                .query(Long.class)
                .single();
    }

    private long hearing() {
        return jdbc.sql("select id from casefile.hearing where case_id = ?")
                .param(moved)
                .query(Long.class)
                .single();
    }

    private static List<String> story(UUID caseId) {
        return jdbc.sql(STORY)
                .param("case", caseId.toString())
                .query(String.class)
                .list();
    }

    private static int untold() {
        return jdbc.sql("select count(*) from engine.outbox where sent_at is null")
                .query(Integer.class)
                .single();
    }
}
