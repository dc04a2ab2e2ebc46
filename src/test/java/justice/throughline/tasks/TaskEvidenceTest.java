package justice.throughline.tasks;

import static justice.throughline.access.People.INVESTIGATOR;
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
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.shared.When;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Whatever people do with a task keeps who did, for which party, when, what came of it, and the record that proves it. */
@DeskTest
class TaskEvidenceTest {

    private static final String DESK = "police.investigation";

    /** Through which people and programs act on tasks. */
    enum Door {
        PAGE,
        API,
        TOGETHER
    }

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Autowired
    private TaskDesk tasks;

    @Autowired
    private HeldCompletions together;

    @Autowired
    private Settlement settlement;

    @Autowired
    private EngineOutbox outbox;

    @Autowired
    private JdbcClient jdbc;

    private UUID caseId = new UUID(0, 0);
    private long key;

    @BeforeEach
    void openTask() {
        caseId = desk.newCase("burglary");
    }

    static Stream<Arguments> waysThatTheyEnd() {
        return Arrays.stream(Door.values()).flatMap(door -> Arrays.stream(Act.values())
                .filter(act -> door != Door.TOGETHER || act == Act.COMPLETE)
                .flatMap(act -> Arrays.stream(WishState.values())
                        .filter(end -> door == Door.TOGETHER || end != WishState.TAKEN_BACK)
                        .map(end -> Arguments.of(door, act, end))));
    }

    @Test
    void shouldKnowEveryDoorToTheTasks() {
        var keeping = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("justice.throughline.tasks")
                .get(Wishes.class)
                .getMethodCallsToSelf();

        assertThat(keeping.stream()
                        .filter(call -> !call.getOriginOwner().isEquivalentTo(Wishes.class))
                        .filter(call -> !call.getName().equals("mayRelease"))
                        .map(call -> call.getOriginOwner().getSimpleName() + "."
                                + call.getOrigin().getName())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "TaskDesk.claim", "TaskDesk.release", "TaskDesk.complete", "HeldCompletions.keep");
    }

    @ParameterizedTest
    @MethodSource("waysThatTheyEnd")
    void shouldBeKeptAndShownHoweverItEnds(Door door, Act act, WishState end) throws Exception {
        key = desk.task(caseId, "investigation", "Task_Investigate", DESK, act == Act.RELEASE ? "imran" : null, 1);
        act(door, act);
        end(act, end);

        var kept = tasks.acts(key, INVESTIGATOR).getLast();

        assertThat(kept.act()).isEqualTo(act);
        assertThat(kept.state()).isEqualTo(end);
        assertThat(kept.by()).isEqualTo("imran");
        assertThat(kept.party()).isEqualTo("police");
        assertThat(kept.at()).isBeforeOrEqualTo(Instant.now());
        assertThat(kept.settledAt() == null).isEqualTo(end == WishState.WISHED);
        assertThat(kept.takenBackBy()).isEqualTo(end == WishState.TAKEN_BACK ? "morgan" : null);
        if (end == WishState.SETTLED || end == WishState.REFUSED)
            assertThat(kept.proof()).isIn(recorded());
        else assertThat(kept.proof()).isNull();
        assertThat(page())
                .contains("Said by imran, for Police, " + When.moment(kept.at()))
                .contains(kept.proof() == null ? "no record of it yet" : "Record in the journal: " + kept.proof());
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeAskedForByTheRecordItself(WishState state) {
        key = desk.investigate(caseId, DESK, 1);
        var back = state == WishState.TAKEN_BACK ? "morgan" : null;

        assertRefused(state, null, "police", back);
        assertRefused(state, "", "police", back);
        assertRefused(state, "imran", null, back);
        assertRefused(state, "imran", "", back);
        assertRefused(state, "imran", "police", back == null ? "morgan" : null);
        insert(state, "imran", "police", back);
    }

    private void act(Door door, Act act) throws Exception {
        switch (door) {
            case TOGETHER ->
                assertThat(together.keep(
                                batch(),
                                key,
                                INVESTIGATOR,
                                answers(),
                                Instant.now().plusSeconds(60)))
                        .isTrue();
            case PAGE -> {
                var sent = post("/tasks/" + key
                        + (act == Act.COMPLETE ? "" : "/" + act.name().toLowerCase()));
                answers().forEach(sent::param);
                mvc.perform(sent.with(as(INVESTIGATOR)).with(csrf()));
            }
            case API ->
                mvc.perform(post("/api/tasks/" + key + "/" + act.name().toLowerCase())
                        .with(as(INVESTIGATOR))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"proposedOutcome\":\"no-further-action\"}"));
        }
    }

    private void end(Act act, WishState end) {
        switch (end) {
            case WISHED -> {}
            case TAKEN_BACK -> assertThat(together.takeBack(batch(), MANAGER)).isEqualTo(1);
            case SETTLED -> {
                if (act != Act.COMPLETE) desk.assigned(key, act == Act.CLAIM ? "imran" : null);
                desk.ended(key, act == Act.COMPLETE ? "imran" : null);
            }
            case REFUSED -> desk.ended(key, null);
        }
        tasks.acts(key, INVESTIGATOR)
                .forEach(kept -> outbox.lookInRecord(kept.id().toString()));
        settlement.prove();
    }

    private UUID batch() {
        return new UUID(1, key);
    }

    private static Map<String, String> answers() {
        return Map.of("proposedOutcome", "no-further-action");
    }

    private List<Long> recorded() {
        return jdbc.sql("select position from journal.user_task_event where task_key = ?")
                .param(key)
                .query(Long.class)
                .list();
    }

    private String page() throws Exception {
        return mvc.perform(get("/tasks/" + key + "/acts").with(as(INVESTIGATOR)))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("\\s*<[^>]*>", "");
    }

    private void assertRefused(WishState state, @Nullable String by, @Nullable String party, @Nullable String back) {
        assertThatThrownBy(() -> insert(state, by, party, back))
                .as("%s by %s for %s, taken back by %s", state, by, party, back)
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void insert(WishState state, @Nullable String by, @Nullable String party, @Nullable String back) {
        jdbc.sql("""
                        insert into tasks.wish (id, task_key, case_id, element_id, act, actor, party, answers, seen, at,
                            state, settled_at, taken_back_by, version)
                        values (gen_random_uuid(), :key, :caseId, 'Task_Investigate', 'CLAIM', :by, :party, '{}', 0, now(),
                            :state, :settled, :back, 0)""")
                .param("key", key)
                .param("caseId", caseId)
                .param("by", by)
                .param("party", party)
                .param("state", state.name())
                .param("settled", state == WishState.WISHED ? null : OffsetDateTime.now())
                .param("back", back)
                .update();
    }
}
