package justice.throughline.handoffs;

import static java.util.Objects.requireNonNull;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

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
import justice.throughline.clocks.ClockLine;
import justice.throughline.clocks.ClockReads;
import justice.throughline.clocks.ClockState;
import justice.throughline.clocks.Clocks;
import justice.throughline.clocks.EventKind;
import justice.throughline.clocks.LegalEvent;
import justice.throughline.clocks.Subject;
import justice.throughline.limits.Reason;
import justice.throughline.shared.Deadline;
import justice.throughline.testing.CaseRecords;
import justice.throughline.testing.Said;
import justice.throughline.testing.Spoken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Exhibits go from the police to a laboratory that works at a desk here; its answer and its work have limits. */
@ThroughlineTest
class HandOffClocksTest {

    private static final String EXHIBITS = "H-12";

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private ClockReads reads;

    @Autowired
    private Clocks clocks;

    @Autowired
    private HandOffClocks work;

    @Autowired
    private CaseRecords cases;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private UUID caseId = new UUID(0, 0);

    @BeforeEach
    void openCase() {
        caseId = cases.open("burglary");
    }

    @Test
    void shouldRunTheSendersClockUntilItIsAcceptedAndTheReceiversUntilItIsDone() throws Exception {
        var id = offered(EXHIBITS);
        settled(id);
        var due = handoffs.detail(id).answerDue();
        var answer = clock(due.clock());
        assertThat(answer)
                .returns("hand-off-answer", ClockLine::kind)
                .returns("HO-12", ClockLine::rule)
                .returns("police", ClockLine::ownerAgency)
                .returns(Subject.ofHandOff(caseId, id), ClockLine::subject)
                .returns(due.due(), ClockLine::due);

        handoffs.take(
                id,
                Move.of(Step.REFUSE, Said.by("lab")).because(Set.of("no-strategy"), "Nothing says what to look for."));
        settled(id);
        assertThat(clock(answer.id())).returns(ClockState.RUNNING, ClockLine::state);
        assertThat(handoffs.detail(id).answerDue()).isEqualTo(due);
        assertThat(reads.ofCase(caseId)).as("the receiver's does not start").hasSize(1);

        handoffs.offerAgain(id, Map.of(), Set.of(), List.of(), Said.by("police"));
        settled(id);
        assertThat(handoffs.detail(id).answerDue()).isEqualTo(due);
        handoffs.take(id, Move.of(Step.ACCEPT, Said.by("lab")));
        settled(id);
        assertThat(clock(answer.id())).returns(ClockState.MET, ClockLine::state);
        var doing = clock(handoffs.detail(id).workDue().clock());
        assertThat(doing)
                .returns("HW-12", ClockLine::rule)
                .returns("forensic", ClockLine::ownerAgency)
                .returns(ClockState.RUNNING, ClockLine::state)
                .returns(handoffs.detail(id).workDue().due(), ClockLine::due);
        shown("/handoffs/" + id, "/clocks/" + answer.id(), "/clocks/" + doing.id());
        shown("/cases/" + caseId, "Time limits of hand-offs (2)", "H-12 Exhibits to be examined, Police");
        shown("/clocks/" + doing.id(), "H-12 Exhibits to be examined", "Hand-off accepted");

        handoffs.take(id, Move.of(Step.FINISH, Said.by("lab")));
        settled(id);
        assertThat(clock(doing.id())).returns(ClockState.MET, ClockLine::state);
        assertThat(reads.ofCase(caseId)).hasSize(2);
    }

    @Test
    void shouldEndWithWhatIsWithdrawnAndGoOnWithWhatIsRedirected() {
        var withdrawn = offered(EXHIBITS);
        handoffs.take(withdrawn, Move.of(Step.WITHDRAW, Said.by("police")));
        var redirected = offered(EXHIBITS);
        handoffs.take(redirected, Move.of(Step.REDIRECT, Said.by("lab")).to("CPS"));
        settled(withdrawn);
        settled(redirected);

        assertThat(answer(withdrawn)).returns(ClockState.ENDED, ClockLine::state);
        assertThat(answer(redirected)).returns(ClockState.RUNNING, ClockLine::state);
    }

    @Test
    void shouldStopTheReceiversClockAndBeginTheSendersAnewWhenWorkIsReturned() {
        var id = offered(EXHIBITS);
        handoffs.take(id, Move.of(Step.ACCEPT, Said.by("lab")));
        settled(id);
        var first = answer(id);
        var doing = clock(handoffs.detail(id).workDue().clock());
        handoffs.take(id, Move.of(Step.RETURN, Said.by("lab")).because(Set.of("seal-broken"), "The seal is broken."));
        handoffs.offerAgain(id, Map.of(), Set.of(), List.of(), Said.by("police"));
        settled(id);

        assertThat(clock(doing.id())).returns(ClockState.ENDED, ClockLine::state);
        assertThat(answer(id)).returns(ClockState.RUNNING, ClockLine::state);
        assertThat(answer(id).id()).isNotEqualTo(first.id());
        assertThat(answer(id).startedAt()).isAfter(doing.startedAt());
    }

    @Test
    void shouldBreachOnceWhenItIsLate() {
        var id = offeredDaysAgo(40);
        settled(id);
        await().until(() -> answer(id).state() == ClockState.BREACHED);
        jdbc.sql("update clocks.clock set next_wake = now() where id = ?")
                .param(answer(id).id())
                .update();
        await().until(() -> answer(id).nextWake() == null);

        handoffs.take(id, Move.of(Step.ACCEPT, Said.by("lab")));
        settled(id);

        assertThat(answer(id)).returns(ClockState.ENDED, ClockLine::state);
        assertThat(reads.detail(answer(id).id()).orElseThrow().events())
                .extracting(event -> event.kind())
                .containsOnlyOnce(EventKind.BREACHED, EventKind.STOPPED);
    }

    @Test
    void shouldKeepTheTimeThatTheSenderNames() {
        var wanted = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        handoffs.offer(new Offer(
                "H-16",
                caseId,
                "test:" + UUID.randomUUID(),
                null,
                "COURT",
                null,
                Set.of(),
                "standard",
                wanted,
                Map.of(),
                List.of()));
        var id = handoffs.ofCase(caseId).getLast().id();
        assertThat(handoffs.detail(id).due()).isEqualTo(new Deadline.Moment(wanted));
        settled(id);

        assertThat(answer(id)).returns("HO-00", ClockLine::rule).returns(new Deadline.Moment(wanted), ClockLine::due);
    }

    @Test
    void shouldRunNoClockWhereAnotherSetsTheDay() throws Exception {
        var id = offered("H-26");
        settled(id);

        assertThat(handoffs.detail(id)).returns(true, HandOffDetail::dueKnown).returns(null, HandOffDetail::due);
        assertThat(reads.ofCase(caseId)).isEmpty();
        assertThat(jdbc.sql("select without from handoffs.deadline where hand_off_id = ? and part = 'ANSWER'")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("limit-no-rule");
        shown("/handoffs/" + id, "set by another limit of the case");
    }

    @Test
    void shouldFollowAClockThatIsVaried() {
        var id = offered(EXHIBITS);
        settled(id);
        var later = new Deadline.Day(answer(id).due().day().plusWeeks(1));

        clocks.vary(answer(id).id(), later, LegalEvent.at(Instant.now(), "court-order", Spoken.by("judge")))
                .orRefuse();

        assertThat(handoffs.detail(id).due()).isEqualTo(later);
    }

    @Test
    void shouldNotBeStoppedByTheWordOfAnybodyButTheReceiver() {
        var id = offered(EXHIBITS);
        settled(id);
        var act = LegalEvent.at(Instant.now(), "done", Spoken.by("supervisor"));

        assertThat(clocks.stop(answer(id).id(), true, act))
                .isEqualTo(new Change.Refused(new Reason("clock-answered-first", List.of())));
        assertThat(answer(id).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void shouldStartEachClockOnceHoweverOftenItIsLookedAt() {
        var id = offered(EXHIBITS);
        settled(id);
        var before = answer(id);

        for (int again = 0; again < 3; again++) {
            jdbc.sql("update handoffs.deadline set look_at = now(), clock_id = null where hand_off_id = ?")
                    .param(id)
                    .update();
            work.work();
            settled(id);
        }

        assertThat(reads.ofCase(caseId)).containsExactly(before);
    }

    private UUID offered(String kind) {
        handoffs.offer(Offer.of(kind, caseId, "test:" + UUID.randomUUID()));
        return handoffs.ofCase(caseId).getLast().id();
    }

    private UUID offeredDaysAgo(int days) {
        return requireNonNull(transaction.execute(status -> {
            var id = offered(EXHIBITS);
            jdbc.sql("update handoffs.deadline set started_at = now() - make_interval(days => ?) where hand_off_id = ?")
                    .params(days, id)
                    .update();
            return id;
        }));
    }

    private void settled(UUID id) {
        await().until(() ->
                jdbc.sql("select count(*) from handoffs.deadline where hand_off_id = ? and look_at is not null")
                                .param(id)
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    private ClockLine answer(UUID id) {
        return clock(handoffs.detail(id).answerDue().clock());
    }

    private ClockLine clock(@Nullable UUID id) {
        return reads.find(requireNonNull(id)).orElseThrow();
    }

    private void shown(String address, String... words) throws Exception {
        var staff = new Staff("root", "Root", Set.of(), Set.of(Role.ADMIN));
        for (var word : words) {
            mvc.perform(get(address).with(as(staff))).andExpect(content().string(containsString(word)));
        }
    }
}
