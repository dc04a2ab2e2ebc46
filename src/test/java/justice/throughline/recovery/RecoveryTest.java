package justice.throughline.recovery;

import static justice.throughline.access.People.ADMIN;
import static justice.throughline.access.People.MANAGER;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.assertions.ProcessInstanceSelectors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import justice.throughline.ThroughlineTest;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.custody.Custody;
import justice.throughline.custody.OffenceClass;
import justice.throughline.shared.Place;
import justice.throughline.testing.AtDesk;
import justice.throughline.testing.CaseRecords;
import justice.throughline.testing.ProcessRun;
import justice.throughline.testing.ProcessRuns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A database that is older than the engine: what is missing is found, said, and made again once. */
@ThroughlineTest
class RecoveryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Staff PROSECUTOR =
            new Staff("priya", "Priya", Set.of("cps.charging"), Set.of(Role.CASEWORKER));
    private static final Staff INSPECTOR =
            new Staff("iolo", "Iolo", Set.of("police.inspector"), Set.of(Role.CASEWORKER));

    @Autowired
    private ProcessRuns runs;

    @Autowired
    private AtDesk atDesk;

    @Autowired
    private CaseRecords cases;

    @Autowired
    private Custody custody;

    @Autowired
    private CamundaClient client;

    @Autowired
    private MissingList list;

    @Autowired
    private RecoveryWatch watch;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private OlderDatabase backup;

    @BeforeEach
    void backUp() {
        backup = OlderDatabase.backUp(jdbc, transaction);
    }

    @Test
    void shouldFindSayAndMakeAgainWhatIsMissing() throws Exception {
        var run = runs.phase("reporting", "bicycle-theft");
        run.complete("Task_AllocateInvestigation", Map.of("allocation", "no-further-action"));
        run.verify().isCompleted().hasCompletedElements("EndEvent_CrimeScreenedOut");
        var caseId = run.caseId();
        var handOffs = cases.handOffs(caseId);
        var notices = cases.notices(caseId);
        assertThat(notices).containsExactly("ACKNOWLEDGEMENT", "DECISION no-further-action");
        assertThat(missing(caseId)).as("before it was lost").isEmpty();

        backup.lose(caseId);

        await().atMost(PATIENCE).until(() -> watch.cases().contains(caseId));
        assertThat(missing(caseId))
                .extracting(MissingRecord::kind)
                .containsExactlyInAnyOrder(
                        "registration", "notice-of-report", "hand-off", "decision", "notice-of-decision");
        mvc.perform(get("/actuator/health").with(as(ADMIN)))
                .andExpect(status().isServiceUnavailable())
                .andExpect(
                        jsonPath("$.components.recovery.details.missingRecords").isNumber());
        mvc.perform(get("/tasks").with(as(MANAGER)))
                .andExpect(content().string(containsString("missing: the database was set back")));
        mvc.perform(get("/missing-records").with(as(MANAGER)))
                .andExpect(content().string(containsString("/cases/" + caseId)))
                .andExpect(content().string(containsString("Duty to tell a victim of a decision")))
                .andExpect(content().string(not(containsString("Make again<"))));
        mvc.perform(get("/missing-records.csv").with(as(MANAGER)))
                .andExpect(content().string(containsString(caseId.toString())));
        var one = missing(caseId).getFirst().id();

        mvc.perform(post("/missing-records").with(as(ADMIN)).with(csrf())).andExpect(redirectedUrl("/missing-records"));

        await().atMost(PATIENCE).until(() -> !watch.cases().contains(caseId));
        assertThat(cases.isRegistered(caseId)).isTrue();
        assertThat(cases.outcomes(caseId)).containsExactly("no-further-action");
        assertThat(cases.notices(caseId)).isEqualTo(notices);
        assertThat(cases.handOffs(caseId)).isEqualTo(handOffs);
        mvc.perform(post("/api/missing-records/" + one + "/again")
                        .with(as(ADMIN))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("record-settled"));

        backup.compareAgain();

        await().atMost(PATIENCE).until(backup::isCompared);
        assertThat(missing(caseId)).as("what was made again is there").isEmpty();
        assertThat(cases.notices(caseId)).isEqualTo(notices);
    }

    @Test
    void shouldMakeAgainTheOfferThatAJourneyWaitsForUnderItsName() throws Exception {
        var run = runs.phase("charging", "robbery");
        run.await("Task_TriageWork");
        var offered = handOff(run.caseId());

        backup.lose(run.caseId());
        await().atMost(PATIENCE).until(() -> watch.cases().contains(run.caseId()));
        assertThat(cases.handOffs(run.caseId())).isEmpty();
        for (var each : missing(run.caseId())) {
            mvc.perform(post("/api/missing-records/" + each.id() + "/again")
                            .with(as(ADMIN))
                            .with(csrf()))
                    .andExpect(status().isAccepted());
        }

        await().atMost(PATIENCE).until(() -> !watch.cases().contains(run.caseId()));
        assertThat(handOff(run.caseId())).isEqualTo(offered);
        run.complete("Task_TriageWork", Map.of("receiverAnswer", "accepted"));
        run.complete("Task_MakeChargingDecision", Map.of("chargingDecision", "charged"));
        run.verify().isCompleted();
    }

    @Test
    void shouldWriteDownAgainWhoCompletedATaskAndWhatFollowed() throws Exception {
        var run = runs.phase("charging", "robbery");
        var caseId = run.caseId();
        var task = atDesk.complete(run, "Task_TriageWork", PROSECUTOR, Map.of("receiverAnswer", "accepted"));
        run.await("Task_MakeChargingDecision");
        assertThat(accepted(caseId)).containsExactly("priya TASK " + task);

        backup.lose(caseId);

        await().atMost(PATIENCE).until(() -> watch.cases().contains(caseId));
        assertThat(missing(caseId)).extracting(MissingRecord::kind).contains("hand-off", "task");
        mvc.perform(get("/missing-records").with(as(MANAGER)))
                .andExpect(content().string(containsString("Who completed a task, and what followed from it")))
                .andExpect(content().string(containsString("who did and with what answers")));
        mvc.perform(post("/missing-records").with(as(ADMIN)).with(csrf())).andExpect(redirectedUrl("/missing-records"));

        await().atMost(PATIENCE).until(() -> !watch.cases().contains(caseId));
        assertThat(accepted(caseId)).containsExactly("priya TASK " + task);
        backup.compareAgain();
        await().atMost(PATIENCE).until(backup::isCompared);
        assertThat(missing(caseId)).as("what was made again is there").isEmpty();
        mvc.perform(get("/api/tasks/" + task + "/acts").with(as(PROSECUTOR)))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].by").value("priya"))
                .andExpect(jsonPath("$[0].madeAgainAt").exists());
        run.complete("Task_MakeChargingDecision", Map.of("chargingDecision", "charged"));
        run.verify().isCompleted();
    }

    @Test
    void shouldStopAgainTheClocksThatAPersonHasEnded() throws Exception {
        var caseId = cases.open("robbery");
        custody.detained(caseId, "record-1", "suspect-1", Instant.now(), OffenceClass.INDICTABLE_ONLY, false, null);
        var run = new ProcessRun(caseId, ProcessInstanceSelectors.byProcessId("detention"), client);
        var task = atDesk.complete(run, "Task_ReviewDetention", INSPECTOR, Map.of("detentionDecision", "end"));
        run.verify().isCompleted();
        assertThat(stops(caseId)).hasSize(2).containsOnly("MET iolo " + task);

        backup.lose(caseId);

        await().atMost(PATIENCE).until(() -> watch.cases().contains(caseId));
        assertThat(stops(caseId)).isEmpty();
        assertThat(missing(caseId)).extracting(MissingRecord::kind).contains("task", "clock-stop");
        mvc.perform(post("/missing-records").with(as(ADMIN)).with(csrf())).andExpect(redirectedUrl("/missing-records"));

        await().atMost(PATIENCE).until(() -> !watch.cases().contains(caseId));
        assertThat(stops(caseId)).hasSize(2).containsOnly("MET iolo " + task);
    }

    @Test
    void shouldNotPutADecisionInThePlaceOfALaterOne() throws Exception {
        var run = runs.phase("charging", "shoplifting");
        run.complete("Task_MakeChargingDecision", Map.of("chargingDecision", "charged"));
        run.verify().isCompleted();
        backup.lose(run.caseId());
        await().atMost(PATIENCE).until(() -> watch.cases().contains(run.caseId()));
        jdbc.sql("insert into casefile.outcome_event (case_id, effect_key, outcome, at, source)"
                        + " values (?, 'later', 'convicted', now(), 'journey')")
                .param(run.caseId())
                .update();
        var decision = missing(run.caseId()).stream()
                .filter(each -> each.kind().equals("decision"))
                .findFirst()
                .orElseThrow();

        mvc.perform(post("/missing-records/" + decision.id()).with(as(ADMIN)).with(csrf()))
                .andExpect(redirectedUrl("/missing-records"));

        await().atMost(PATIENCE).until(() -> missing(run.caseId()).stream()
                .anyMatch(each -> each.id() == decision.id() && each.why() != null));
        mvc.perform(get("/missing-records").with(as(ADMIN)))
                .andExpect(content().string(containsString("Something else was decided in this case since.")));
        assertThat(cases.outcomes(run.caseId())).doesNotContain("charged");
        for (var each : missing(run.caseId())) {
            mvc.perform(post("/api/missing-records/" + each.id() + "/by-hand")
                            .with(as(ADMIN))
                            .with(csrf()))
                    .andExpect(status().isNoContent());
        }
        assertThat(missing(run.caseId())).isEmpty();
        assertThat(cases.changes(run.caseId()))
                .contains("adaeze missing record decision asked for", "adaeze missing record decision seen to by hand");
    }

    private List<MissingRecord> missing(UUID caseId) {
        return list.page(Place.first(200)).content().stream()
                .filter(each -> each.caseId().equals(caseId))
                .toList();
    }

    /** By whom, and what proves it. */
    private List<String> accepted(UUID caseId) {
        return jdbc.sql("""
                        select concat_ws(' ', e.actor, e.proof_kind, e.proof_ref) from handoffs.hand_off_event e
                        join handoffs.hand_off h on h.id = e.hand_off_id
                        where h.case_id = ? and e.step = 'ACCEPT'""").param(caseId).query(String.class).list();
    }

    /** How each clock that was stopped stands, by whom and by which record. */
    private List<String> stops(UUID caseId) {
        return jdbc.sql("""
                        select concat_ws(' ', c.state, e.author, e.proof_reference) from clocks.clock c
                        join clocks.clock_event e on e.clock_id = c.id and e.kind = 'STOPPED'
                        where c.case_id = ?""").param(caseId).query(String.class).list();
    }

    private UUID handOff(UUID caseId) {
        return jdbc.sql("select id from handoffs.hand_off where case_id = ? and awaited")
                .param(caseId)
                .query(UUID.class)
                .single();
    }
}
