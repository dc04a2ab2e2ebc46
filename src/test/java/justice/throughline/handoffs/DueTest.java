package justice.throughline.handoffs;

import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.util.ReflectionTestUtils.invokeMethod;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.reconciliation.Balance;
import justice.throughline.shared.Deadline;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import justice.throughline.testing.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** No engine answers here: what is offered is offered all the same, and somebody watches it until its clock comes. */
@DeskTest
class DueTest {

    private static final String KIND = "H-12";
    private static final Staff ROOT = new Staff("root", "Root", Set.of(), Set.of(Role.ADMIN));

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Balance balance;

    @Autowired
    private Desk desk;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private UUID caseId = new UUID(0, 0);

    @BeforeEach
    void openCase() {
        caseId = desk.newCase("burglary");
    }

    @Test
    void shouldBeOfferedWhileNobodyCanSayWhenItIsDue() throws Exception {
        var id = offered();

        assertThat(handoffs.detail(id)).returns(false, HandOffDetail::dueKnown).returns(null, HandOffDetail::due);
        mvc.perform(get("/handoffs/" + id).with(as(ROOT)))
                .andExpect(content().string(containsString("being worked out")));
        assertThat(duties(id)).as("waits for the engine").isEqualTo(1);
    }

    @Test
    void shouldBeFoundLateOnceWhetherOrNotItsClockHasCome() {
        var id = offered();
        assertThat(overdue()).isZero();

        offeredDaysAgo(id, 2);
        await().untilAsserted(
                        () -> assertThat(overdue()).as("no clock has come").isEqualTo(1));
        handoffs.answerDue(
                id,
                new ClockedDeadline(new Deadline.Moment(Instant.now().plus(Duration.ofHours(1))), UUID.randomUUID()));
        assertThat(overdue()).as("there is time yet").isZero();
        handoffs.answerDue(
                id,
                new ClockedDeadline(new Deadline.Moment(Instant.now().minus(Duration.ofHours(1))), UUID.randomUUID()));
        assertThat(overdue()).isEqualTo(1);
        assertThat(overdue()).isEqualTo(1);
        handoffs.answerDue(id, ClockedDeadline.NONE);
        assertThat(overdue()).as("another limit sets the day").isZero();
    }

    @Test
    void shouldBeAnsweredForAnewAfterItWasReturned() {
        var id = offered();
        handoffs.answerDue(
                id,
                new ClockedDeadline(
                        new Deadline.Moment(Instant.now().truncatedTo(ChronoUnit.SECONDS)), UUID.randomUUID()));
        handoffs.take(
                id, Move.of(Step.REFUSE, Said.by("lab")).because(Set.of("incomplete"), "What is to be looked for?"));
        handoffs.take(id, Move.of(Step.OFFER, Said.by("police")));
        assertThat(handoffs.detail(id).due()).as("goes on through a refusal").isNotNull();

        handoffs.take(id, Move.of(Step.ACCEPT, Said.by("lab")));
        handoffs.take(id, Move.of(Step.RETURN, Said.by("lab")).because(Set.of("incomplete"), "Half of it is missing."));
        handoffs.take(id, Move.of(Step.OFFER, Said.by("police")));

        assertThat(handoffs.detail(id)).returns(false, HandOffDetail::dueKnown).returns(null, HandOffDetail::due);
        assertThat(jdbc.sql("select part || round || coalesce(met::text, '') from handoffs.deadline"
                                + " where hand_off_id = ? order by started_at, part")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("ANSWER1true", "WORK2false", "ANSWER3");
    }

    private UUID offered() {
        handoffs.offer(Offer.of(KIND, caseId, "test:" + UUID.randomUUID()));
        return handoffs.ofCase(caseId).getLast().id();
    }

    private void offeredDaysAgo(UUID id, int days) {
        jdbc.sql("update handoffs.hand_off set offered_at = now() - make_interval(days => ?) where id = ?")
                .params(days, id)
                .update();
    }

    /** Incidents about what is late, after another look. */
    private long overdue() {
        invokeMethod(context.getBean("handOffWatch"), "lookBackTo", LocalDate.now());
        return balance.incidents().stream()
                .filter(incident ->
                        incident.cause().equals("OVERDUE") && incident.kind().equals(KIND))
                .count();
    }

    private int duties(UUID id) {
        return jdbc.sql("select count(*) from handoffs.deadline where hand_off_id = ? and look_at is not null")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
