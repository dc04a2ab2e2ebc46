package justice.throughline.tasks;

import static justice.throughline.access.People.INVESTIGATOR;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.shared.DoneJob;
import justice.throughline.shared.EffectsOfJobs;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.Proof;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A completion that our records have lost is found in the journal, and made again from it, or not where it says too little. */
@DeskTest
class EffectsOfCompletionsTest {

    private static final String DESK = "police.investigation";
    private static final Map<String, Object> ANSWERS = Map.of("proposedOutcome", "no-further-action");
    private static final String KEPT = "{\"proposedOutcome\": \"no-further-action\"}";

    @Autowired
    private EffectsOfCompletions effects;

    @Autowired
    private TaskDesk tasks;

    @Autowired
    private Completions completions;

    @Autowired
    private Desk desk;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ConfigurableApplicationContext application;

    private UUID caseId = new UUID(0, 0);
    private long key;

    @BeforeEach
    void openTask() {
        caseId = desk.newCase("burglary");
        key = desk.investigate(caseId, DESK, 1);
    }

    @Test
    void shouldLackWhatOnlyTheJournalKnows() {
        desk.answered(key, "imran", KEPT);

        assertThat(lacking()).containsExactly(key);
        assertThat(effects.whyNot(job())).isEmpty();
    }

    @Test
    void shouldNotLackWhatWasCompletedPastUsOrNotAtAll() {
        desk.ended(key, "imran");
        assertThat(lacking())
                .as("the engine does not say that it was through us")
                .isEmpty();

        openTask();
        desk.ended(key, null);
        assertThat(lacking()).as("the journey took it away").isEmpty();
    }

    @Test
    void shouldNotLackWhatIsSettledOrOnItsWayOfTheSamePerson() {
        tasks.complete(key, INVESTIGATOR, ANSWERS);
        desk.answered(key, "imran", KEPT);
        assertThat(lacking()).as("on its way").isEmpty();
        completions.await(caseId);
        assertThat(lacking()).as("settled").isEmpty();

        openTask();
        tasks.complete(key, INVESTIGATOR, ANSWERS);
        desk.answered(key, "colleague", KEPT);
        assertThat(lacking()).as("somebody else did").containsExactly(key);
    }

    @Test
    void shouldMakeAgainOnceWhoCompletedItWithWhatAndSaySo() throws Exception {
        var done = new ArrayList<TaskDone>();
        ApplicationListener<PayloadApplicationEvent<TaskDone>> listener = event -> done.add(event.getPayload());
        application.addApplicationListener(listener);
        desk.answered(key, "imran", KEPT);

        effects.again(job());
        effects.again(job());
        application.removeApplicationListener(listener);

        assertThat(lacking()).isEmpty();
        assertThat(done).singleElement().satisfies(one -> {
            assertThat(one.evidence()).isEqualTo(new Evidence("imran", "police", Proof.task(key)));
            assertThat(one.answers()).isEqualTo(ANSWERS);
            assertThat(one.at()).isEqualTo(endedAt());
            assertThat(one.alone()).as("nobody knows any more").isFalse();
        });
        mvc.perform(get("/api/tasks/" + key + "/acts").with(as(INVESTIGATOR)))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].by").value("imran"))
                .andExpect(jsonPath("$[0].state").value("SETTLED"))
                .andExpect(jsonPath("$[0].at").value(endedAt().toString()))
                .andExpect(jsonPath("$[0].proof").value(position()))
                .andExpect(jsonPath("$[0].madeAgainAt").exists());
        mvc.perform(get("/tasks/" + key + "/acts").with(as(INVESTIGATOR)))
                .andExpect(content()
                        .string(containsString("from the engine’s own record, after the database was set back")));
        assertThat(audited())
                .containsExactly("imran complete Task_Investigate at " + endedAt()
                        + ", written down again from the engine's journal");
    }

    @Test
    void shouldListAHearingOnceThoughOnlyTheCompletionWasLost() {
        key = desk.task(caseId, "court", "Task_ListHearing", "court.listing", null, 3);
        desk.answered(key, "callum", "{\"hearingDate\": \"" + Instant.now().plus(Duration.ofDays(40)) + "\"}");
        effects.again(job());
        jdbc.sql("delete from tasks.wish where task_key = ?").param(key).update();

        effects.again(job());

        assertThat(lacking()).isEmpty();
        assertThat(jdbc.sql("select count(*) from casefile.hearing where case_id = ?")
                        .param(caseId)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void shouldMakeUpNoAnswersAndNoCase() {
        desk.answered(key, "imran", null);
        assertThat(lacking()).containsExactly(key);
        assertThat(effects.whyNot(job())).contains("answers-not-kept");

        caseId = UUID.randomUUID();
        key = desk.investigate(caseId, DESK, 1);
        desk.answered(key, "imran", KEPT);
        assertThat(effects.whyNot(job())).contains(EffectsOfJobs.CASE_MISSING);
    }

    private Iterable<Long> lacking() {
        return effects.lacking(List.of(job()));
    }

    private DoneJob job() {
        return new DoneJob(key, caseId, key, key, Instant.now(), true, Map.of(), Map.of(), Map.of());
    }

    private Instant endedAt() {
        return jdbc.sql("select at from journal.user_task_event where task_key = ? and intent = 'COMPLETED'")
                .param(key)
                .query((row, number) -> row.getTimestamp("at").toInstant())
                .single();
    }

    private int position() {
        return jdbc.sql("select position from journal.user_task_event where task_key = ? and intent = 'COMPLETED'")
                .param(key)
                .query(Integer.class)
                .single();
    }

    private List<String> audited() {
        return jdbc.sql("select actor || ' ' || what from access.audit where case_id = ? and action = 'WRITE'")
                .param(caseId)
                .query(String.class)
                .list();
    }
}
