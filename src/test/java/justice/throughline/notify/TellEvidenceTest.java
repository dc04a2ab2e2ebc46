package justice.throughline.notify;

import static justice.throughline.access.People.MANAGER;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.casefile.CaseRegistered;
import justice.throughline.casefile.OutcomeRecorded;
import justice.throughline.closing.Closing;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.Proof;
import justice.throughline.shared.When;
import justice.throughline.tasks.Completions;
import justice.throughline.tasks.TaskDesk;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import justice.throughline.testing.ProofLookup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Whatever becomes of a duty to tell keeps who said it, for which party, when, and the record that proves it. */
@DeskTest
class TellEvidenceTest {

    private static final Staff OFFICER =
            new Staff("olga", "Olga", Set.of("police.investigation"), Set.of(Role.CASEWORKER));
    /** A migration has marked what stood there before; nothing says it any more. */
    private static final Set<NoticeEvent.What> OF_OLD = EnumSet.of(NoticeEvent.What.CORRECTED);

    @Autowired
    private Notices notices;

    @Autowired
    private Closing closing;

    @Autowired
    private TaskDesk tasks;

    @Autowired
    private Completions completions;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    private final Instant raised = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(600);
    private UUID caseId = new UUID(0, 0);

    @BeforeEach
    void openCase() {
        caseId = desk.newCase("robbery");
    }

    @Test
    void shouldKnowEveryDoorToTheDuties() {
        var makers = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("justice.throughline.notify")
                .get(NoticeEvents.class)
                .getMethodCallsToSelf();

        assertThat(makers.stream()
                        .filter(call -> call.getName().equals("save"))
                        .map(call -> call.getOriginOwner().getSimpleName() + "."
                                + call.getOrigin().getName())
                        .collect(Collectors.toSet()))
                .as("besides Notices.raise, which tells nobody")
                .containsExactlyInAnyOrder("TellPerson.done", "OpenTellings.end");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"CORRECTED"})
    void shouldBeKeptOfEachStepAndShownOnThePageOfTheCase(NoticeEvent.What what) throws Exception {
        notices.registered(new CaseRegistered(caseId, List.of("victim-1"), raised));
        switch (what) {
            case RAISED, CORRECTED -> {}
            case TOLD -> tell(false, Map.of("toldWho", "person", "toldHow", "phone", "toldAt", raised.toString()));
            case NOT_REACHED -> tell(true, Map.of("toldWho", "not-reached"));
            case ENDED -> close();
        }

        var said = only().said().getLast();

        var ours = what == NoticeEvent.What.RAISED;
        assertThat(said.what()).isEqualTo(what.name());
        assertThat(said.saidBy()).isEqualTo(ours ? Evidence.PROGRAM : "olga");
        assertThat(said.party()).isEqualTo(ours ? Evidence.PROGRAM : "POLICE");
        assertThat(said.proof().kind()).isEqualTo(ours ? Proof.Kind.PROGRAM : Proof.Kind.TASK);
        if (!ours) assertThat(new ProofLookup(jdbc).author(said.proof())).isEqualTo("olga");
        assertThat(page())
                .contains("Said by %s, for %s, %s"
                        .formatted(
                                ours ? "Throughline" : "olga",
                                ours ? "itself" : "Police",
                                When.moment(said.recordedAt())));
    }

    @Test
    void shouldBeRaisedByTheProgramForNobodyElse() {
        notices.registered(new CaseRegistered(caseId, List.of("victim-1"), raised));
        notices.decided(new OutcomeRecorded(caseId, "charged", List.of("victim-1"), raised));
        notices.decided(new OutcomeRecorded(caseId, "not-guilty", List.of("victim-1"), raised));
        notices.leavesCustody(caseId, "visit");

        assertThat(notices.ofCase(caseId))
                .hasSize(4)
                .allSatisfy(duty -> assertThat(duty.said()).singleElement().satisfies(said -> {
                    assertThat(said.party()).isEqualTo(Evidence.PROGRAM);
                    assertThat(said.proof().isProgramAlone()).isTrue();
                }));
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeAskedForByTheRecordItself(NoticeEvent.What what) {
        notices.registered(new CaseRegistered(caseId, List.of("victim-1"), raised));
        var ours = what == NoticeEvent.What.RAISED || OF_OLD.contains(what);

        if (ours) insert(what, Evidence.PROGRAM, Evidence.PROGRAM, "PROGRAM", "x");
        else assertRefused(what, Evidence.PROGRAM, Evidence.PROGRAM, "PROGRAM", "x");
        assertRefused(what, Evidence.PROGRAM, "POLICE", "PROGRAM", "x");
        assertRefused(what, "", "POLICE", "TASK", "x");
        assertRefused(what, "olga", null, "TASK", "x");
        assertRefused(what, "olga", "", "TASK", "x");
        assertRefused(what, "olga", "POLICE", null, "x");
        assertRefused(what, "olga", "POLICE", "TASK", "");
        insert(what, "olga", "POLICE", "TASK", "x");
    }

    @ParameterizedTest
    @EnumSource
    void shouldBecomeNothingButWhatFollows(NoticeState state) {
        assertThat(EnumSet.allOf(NoticeState.class).stream().filter(state::leadsTo))
                .containsExactlyElementsOf(
                        state == NoticeState.OPEN ? List.of(NoticeState.TOLD, NoticeState.ENDED) : List.of());
    }

    /** By the page, or by the API. */
    private void tell(boolean byProgram, Map<String, String> answers) throws Exception {
        var task = desk.task(caseId, "tell-person", "Task_TellPerson", "police.investigation", null, 1);
        desk.variable(task, "personRef", "victim-1");
        desk.variable(task, "tellingAgency", Teller.POLICE.code());
        if (byProgram) {
            mvc.perform(post("/api/tasks/" + task + "/complete")
                    .with(as(OFFICER))
                    .with(csrf())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"toldWho\":\"%s\"}".formatted(answers.get("toldWho"))));
        } else {
            tasks.complete(task, OFFICER, answers);
        }
        settle(task);
    }

    private void close() {
        closing.give(caseId, Map.of("telling:" + only().id(), "not-needed"), OFFICER);
        var task = desk.task(caseId, "any", "Task_CloseCase", "police.investigation", null, 1);
        tasks.complete(task, OFFICER, Map.of());
        settle(task);
    }

    private void settle(long task) {
        desk.ended(task, OFFICER.number());
        completions.await(caseId);
    }

    private Duty only() {
        assertThat(notices.ofCase(caseId)).hasSize(1);
        return notices.ofCase(caseId).getFirst();
    }

    private String page() throws Exception {
        return mvc.perform(get("/cases/" + caseId).with(as(MANAGER)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void assertRefused(
            NoticeEvent.What what, String by, @Nullable String party, @Nullable String proof, String record) {
        assertThatThrownBy(() -> insert(what, by, party, proof, record))
                .as("%s by %s for %s, proven by %s %s", what, by, party, proof, record)
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void insert(
            NoticeEvent.What what, String by, @Nullable String party, @Nullable String proof, String record) {
        var told = what == NoticeEvent.What.TOLD;
        jdbc.sql("""
                        insert into notify.notice_event (notice_id, what, happened_at, recorded_at, said_by, party, who, how,
                            reason, proof_kind, proof_reference)
                        values (:notice, :what, now(), now(), :by, :party, :who, :how, :reason, :proof, :record)""")
                .param("notice", only().id())
                .param("what", what.name())
                .param("by", by)
                .param("party", party)
                .param("who", told ? "person" : null)
                .param("how", told ? "phone" : null)
                .param("reason", what == NoticeEvent.What.ENDED || OF_OLD.contains(what) ? "not-needed" : null)
                .param("proof", proof)
                .param("record", record)
                .update();
    }
}
