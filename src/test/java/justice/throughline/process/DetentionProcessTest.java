package justice.throughline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.assertions.ProcessInstanceSelectors;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import justice.throughline.ThroughlineTest;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.clocks.Change;
import justice.throughline.clocks.ClockEvent;
import justice.throughline.clocks.ClockState;
import justice.throughline.clocks.Clocks;
import justice.throughline.clocks.EventKind;
import justice.throughline.clocks.LegalEvent;
import justice.throughline.custody.Custody;
import justice.throughline.custody.OffenceClass;
import justice.throughline.limits.Reason;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.Proof;
import justice.throughline.testing.AtDesk;
import justice.throughline.testing.CaseRecords;
import justice.throughline.testing.Ledger;
import justice.throughline.testing.OpenUserTasks;
import justice.throughline.testing.ProcessRun;
import justice.throughline.testing.Spoken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;

@ThroughlineTest
class DetentionProcessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Staff INSPECTOR =
            new Staff("iolo", "Iolo", Set.of("police.inspector"), Set.of(Role.CASEWORKER));
    private static final Map<String, Object> GO_ON = Map.of("detentionDecision", "continue");

    @Autowired
    private Custody custody;

    @Autowired
    private Clocks clocks;

    @Autowired
    private Ledger ledger;

    @Autowired
    private CaseRecords cases;

    @Autowired
    private AtDesk atDesk;

    @Autowired
    private CamundaClient client;

    @Value("${throughline.runtime.management-address:}")
    private String management;

    private final Instant arrived = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private UUID caseId;
    private ProcessRun run;

    @BeforeEach
    void detain() {
        ledger.begin();
        caseId = cases.open("robbery");
        custody.detained(caseId, "record-1", "suspect-1", arrived, OffenceClass.INDICTABLE_ONLY, false, null);
        run = new ProcessRun(caseId, ProcessInstanceSelectors.byProcessId("detention"), client);
    }

    @AfterEach
    void setRealTime() {
        ledger.setRealTime();
    }

    @Test
    void shouldReviewWarnExtendAndReleaseWhenTheLimitPasses() {
        var detention = ledger.live(caseId, "detention");
        assertThat(detention.due().end()).isEqualTo(hour(24));
        assertThat(ledger.live(caseId, "detention-first-review").due().end()).isEqualTo(hour(6));

        ledger.setTime(hour(6).minus(Duration.ofMinutes(50)));
        assertThat(run.await("Task_ActOnLimit").getCandidateGroups()).containsExactly("police.duty");
        atDesk.complete(run, "Task_ReviewDetention", INSPECTOR, GO_ON);
        awaitNoAlert();
        assertThat(extend(detention.id(), "superintendent"))
                .as("before the second review")
                .isEqualTo(new Change.Refused(
                        new Reason("limit-extension-undone", List.of("2", "kind:detention-later-review"))));
        review(13);
        review(21);
        assertThat(run.await("Task_ActOnLimit").getCandidateGroups()).containsExactly("police.duty");
        assertThat(ledger.events(detention.id())).extracting(ClockEvent::kind).contains(EventKind.WARNED);

        assertThat(extend(detention.id(), "inspector")).isInstanceOf(Change.Refused.class);
        assertThat(extend(detention.id(), "superintendent").orRefuse().due().end())
                .isEqualTo(hour(36));
        awaitNoAlert();
        review(29);
        var lastReview = ledger.live(caseId, "detention-later-review");
        ledger.setTime(hour(36));

        assertThat(run.await("Task_ReleaseDetainee").getCandidateGroups()).containsExactly("police.custody");
        assertThat(ledger.find(detention.id()).state()).isEqualTo(ClockState.BREACHED);
        run.complete("Task_ReleaseDetainee", Map.of("detaineeReleased", true));
        run.verify().isCompleted().hasCompletedElements("EndEvent_ClockTold", "EndEvent_DetentionEnded");
        ledger.await(detention.id(), ClockState.ENDED);
        assertThat(ledger.await(lastReview.id(), ClockState.ENDED).due().end())
                .as("a release is no review")
                .isAfter(hour(36));
        assertThat(extend(detention.id(), "superintendent")).isInstanceOf(Change.Refused.class);
        assertThat(ledger.live(caseId, "victim-told-arrest"))
                .returns("victim-1", clock -> clock.subject().person())
                .satisfies(clock -> assertThat(clock.due().lastDay()).isNotNull());
    }

    @Test
    void shouldEndWhenTheInspectorEndsIt() {
        var detention = ledger.live(caseId, "detention");
        var review = ledger.live(caseId, "detention-first-review");

        var key = atDesk.complete(run, "Task_ReviewDetention", INSPECTOR, Map.of("detentionDecision", "end"));

        run.verify().isCompleted().hasCompletedElements("EndEvent_DetentionOver", "EndEvent_DetentionEnded");
        ledger.await(detention.id(), ClockState.MET);
        ledger.await(review.id(), ClockState.MET);
        assertThat(ledger.events(review.id()).getLast().act().evidence())
                .isEqualTo(new Evidence(INSPECTOR.number(), "police", Proof.task(key)));
    }

    @Test
    void shouldEndWhenTheLedgerIsToldOfTheCharge() {
        var detention = ledger.live(caseId, "detention");
        run.await("Task_ReviewDetention");

        clocks.stop(detention.id(), true, LegalEvent.at(ledger.now(), "charge", Spoken.by("test")))
                .orRefuse();

        run.verify().isCompleted().hasCompletedElements("EndEvent_ClockTold", "EndEvent_DetentionEnded");
    }

    @Test
    void shouldNotTakeAnEarlierReviewForTheOneThatIsNoLongerNeeded() {
        var detention = ledger.live(caseId, "detention");
        atDesk.complete(run, "Task_ReviewDetention", INSPECTOR, GO_ON);
        var review = ledger.live(caseId, "detention-later-review");

        clocks.stop(detention.id(), true, LegalEvent.at(ledger.now(), "charge", Spoken.by("test")))
                .orRefuse();

        run.verify().isCompleted().hasCompletedElements("EndEvent_ClockTold", "EndEvent_DetentionEnded");
        ledger.await(review.id(), ClockState.ENDED);
        assertThat(ledger.events(review.id()).getLast().act().evidence().party())
                .isEqualTo(Evidence.PROGRAM);
    }

    @Test
    void shouldLeaveTheClockAloneWhenTheInstanceIsKilled() {
        var detention = ledger.live(caseId, "detention");
        run.await("Task_ReviewDetention");

        run.verify().isActive();
        client.newCancelInstanceCommand(instanceKey()).send().join();
        run.verify().isTerminated();

        assertThat(ledger.find(detention.id())).isEqualTo(detention);
        ledger.setTime(hour(24));
        ledger.await(detention.id(), ClockState.BREACHED);
        assertThat(run.await("Task_ActOnLimit").getCandidateGroups()).containsExactly("police.duty");
    }

    /** 8.6 suspends only all at once. */
    @Test
    void shouldLeaveTheClockAloneWhileTheEngineIsSuspended() throws Exception {
        assumeThat(management).as("a broker of our own").isNotEmpty();
        var detention = ledger.live(caseId, "detention");
        run.await("Task_ReviewDetention");

        processing("pause");
        try {
            assertThat(ledger.find(detention.id())).isEqualTo(detention);
            ledger.setTime(hour(24));
            ledger.await(detention.id(), ClockState.BREACHED);
        } finally {
            processing("resume");
        }

        assertThat(run.await("Task_ActOnLimit").getCandidateGroups()).containsExactly("police.duty");
    }

    @Test
    void shouldLeaveTheClockAloneWhenTheInstanceIsMigrated() throws IOException {
        var detention = ledger.live(caseId, "detention");
        run.await("Task_ReviewDetention");

        client.newMigrateProcessInstanceCommand(instanceKey())
                .migrationPlan(nextRelease())
                .addMappingInstruction("SubProcess_Detention", "SubProcess_Detention")
                .addMappingInstruction("Task_ReviewDetention", "Task_ReviewDetention")
                .addMappingInstruction("CallActivity_WatchDetention", "CallActivity_WatchDetention")
                .send()
                .join();

        assertThat(ledger.find(detention.id())).isEqualTo(detention);
        ledger.setTime(hour(24));
        ledger.await(detention.id(), ClockState.BREACHED);
    }

    private void processing(String what) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(management + "/actuator/partitions/" + what + "Processing"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }

    private long instanceKey() {
        return client.newProcessInstanceSearchRequest()
                .filter(filter -> filter.processDefinitionId("detention"))
                .send()
                .join()
                .items()
                .getFirst()
                .getProcessInstanceKey();
    }

    /** The same model once more, under a name and a message of its own, so that it takes nothing from the other tests. */
    private long nextRelease() throws IOException {
        var model =
                new ClassPathResource("processes/custody/detention.bpmn").getContentAsString(StandardCharsets.UTF_8);
        var next = model.replace("<bpmn:process id=\"detention\"", "<bpmn:process id=\"detention-next\"")
                .replace("bpmnElement=\"detention\"", "bpmnElement=\"detention-next\"")
                .replace("detention.person-detained", "detention-next.person-detained")
                .replace(" bindingType=\"deployment\"", "");
        return client.newDeployResourceCommand()
                .addResourceStringUtf8(next, "detention-next.bpmn")
                .send()
                .join()
                .getProcesses()
                .getFirst()
                .getProcessDefinitionKey();
    }

    private void review(int hour) {
        ledger.live(caseId, "detention-later-review");
        ledger.setTime(hour(hour));
        atDesk.complete(run, "Task_ReviewDetention", INSPECTOR, GO_ON);
    }

    private Change extend(UUID clock, String rank) {
        var now = ledger.now();
        return clocks.extend(
                clock,
                "superintendent",
                null,
                new LegalEvent(now, now, "more-time-granted", rank, Spoken.by("sam"), null));
    }

    private void awaitNoAlert() {
        await().atMost(PATIENCE)
                .until(() -> new OpenUserTasks(client).of("Task_ActOnLimit").isEmpty());
    }

    private Instant hour(int hour) {
        return arrived.plus(Duration.ofHours(hour));
    }
}
