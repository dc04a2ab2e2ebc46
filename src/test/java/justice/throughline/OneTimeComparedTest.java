package justice.throughline;

import static justice.throughline.access.People.INVESTIGATOR;
import static justice.throughline.access.People.MANAGER;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Named.named;
import static org.springframework.test.util.ReflectionTestUtils.invokeMethod;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import justice.throughline.access.Audit;
import justice.throughline.access.Staff;
import justice.throughline.arrivals.ArrivedFiles;
import justice.throughline.arrivals.FileFate;
import justice.throughline.handoffs.Handoffs;
import justice.throughline.handoffs.Offer;
import justice.throughline.shared.MovableClock;
import justice.throughline.shared.When;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import justice.throughline.workers.aftercare.RecordOutcomeWorker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** With the clock of the application moved, whatever compares with the time sees that it has come. */
@DeskTest
class OneTimeComparedTest {

    private static final Duration AHEAD = Duration.ofDays(40);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private ArrivedFiles files;

    @Autowired
    private Audit audit;

    @Autowired
    private RecordOutcomeWorker outcomes;

    private final String unique = UUID.randomUUID().toString();
    private UUID caseId = new UUID(0, 0);

    /** Something that compares; whether it saw that days have passed. */
    interface Compared {
        boolean by(OneTimeComparedTest test) throws Exception;
    }

    @BeforeEach
    void openCase() {
        caseId = desk.newCase("burglary");
    }

    @AfterEach
    void setRealTime() {
        clock.setAhead(Duration.ZERO);
        desk.forgetTheFuture();
    }

    @ParameterizedTest
    @MethodSource
    void shouldCompareWithTheTimeOfTheApplication(Compared place) throws Exception {
        assertThat(place.by(this)).as("seen that the time has come").isTrue();
    }

    static Stream<Named<Compared>> shouldCompareWithTheTimeOfTheApplication() {
        return Stream.of(
                named("inbox, overdue", test -> test.inboxOf("overdue", -1).contains("/tasks/")),
                named("inbox, by the end of today", test -> test.inboxOf("today", -1)
                        .contains("/tasks/")),
                named("inbox, within 7 days", test -> test.inboxOf("week", 5).contains("/tasks/")),
                named("inbox, not within 7 days", test -> !test.inboxOf("week", 8)
                        .contains("/tasks/")),
                named("inbox, how long a task waits", test -> test.inboxOf("overdue", -1)
                        .contains(">40 days<")),
                named("task page, overdue", test -> {
                    var key = test.due(-1);
                    return test.page("/tasks/" + key, INVESTIGATOR).contains("Overdue");
                }),
                named("case page, overdue", test -> {
                    test.due(-1);
                    return test.page("/cases/" + test.caseId, INVESTIGATOR).contains("Overdue");
                }),
                named("bottlenecks, the last 28 days", test -> {
                    test.waitFinishedToday();
                    return test.page("/bottlenecks.csv?period=28", MANAGER).contains(test.unique)
                            && test.movedPage("/bottlenecks.csv?period=90").contains(test.unique)
                            && !test.movedPage("/bottlenecks.csv?period=28").contains(test.unique);
                }),
                named("hand-offs between agencies, the last 28 days", test -> {
                    test.offerOfAPairOfItsOwn();
                    return test.page("/handoffs/board.csv", MANAGER).contains(test.unique)
                            && !test.movedPage("/handoffs/board.csv").contains(test.unique);
                }),
                named("balance, the last 7 days", test -> {
                    test.offerOfAPairOfItsOwn();
                    return test.page("/handoffs/balance.csv", MANAGER).contains(test.unique)
                            && !test.movedPage("/handoffs/balance.csv").contains(test.unique);
                }),
                named("balance for programs, the last 7 days", test -> {
                    test.offerOfAPairOfItsOwn();
                    return test.page("/api/handoffs/balance", MANAGER).contains(test.unique)
                            && !test.movedPage("/api/handoffs/balance").contains("\"partner\":\"" + test.unique);
                }),
                named("what is due in 39 days is late", test -> {
                    test.dueIn39Days();
                    return !test.late() && test.lateWhenMoved();
                }),
                named("what settled messages say is forgotten", OneTimeComparedTest::forgotten));
    }

    @Test
    void shouldCountTheMonthOfAnOutcomeAsBritainDoes() {
        var justAfterMidnight = Instant.parse("2027-06-30T23:30:00Z");
        clock.setAhead(Duration.between(Instant.now(), justAfterMidnight));

        outcomes.recordOutcome(caseId, "charged", desk.nextKey(), desk.nextKey());

        assertThat(jdbc.sql("select outcome_month from casefile.case_file where id = ?")
                        .param(caseId)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2027-07-01");
    }

    @Test
    void shouldKeepInTheAuditWhenItReallyWas() {
        clock.setAhead(AHEAD);

        audit.write(caseId, "test", "somebody");

        assertThat(jdbc.sql("select at from access.audit where case_id = ?")
                        .param(caseId)
                        .query(Timestamp.class)
                        .single()
                        .toInstant())
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    /** A task that is due so many days after the time to which the clock is moved next. */
    private long due(int days) {
        var key = desk.investigate(caseId, "police.investigation", Math.toIntExact(AHEAD.toDays()) + days);
        clock.setAhead(AHEAD);
        return key;
    }

    private String inboxOf(String due, int days) throws Exception {
        due(days);
        return page("/tasks?view=desk&due=" + due + "&ref=" + caseId, INVESTIGATOR)
                .replaceAll("(?s).*<section id=\"results\">", "");
    }

    private void waitFinishedToday() {
        jdbc.sql("""
                        insert into insight.finished_waits
                            (day, crime_type, process_id, element_id, element_type, bucket, simulated, waits)
                        values (?, '*', 'investigation', ?, 'USER_TASK', 1, false, 1)""").params(LocalDate.now(When.BRITISH), unique).update();
    }

    private void offerOfAPairOfItsOwn() {
        handoffs.offer(Offer.of("H-13", caseId, unique));
        var id = handoffs.ofCase(caseId).getFirst().id();
        jdbc.sql("alter table handoffs.hand_off_event disable trigger hand_off_event_immutable")
                .update();
        jdbc.sql("update handoffs.hand_off_event set to_agency = ? where hand_off_id = ?")
                .params(unique, id)
                .update();
        jdbc.sql("alter table handoffs.hand_off_event enable trigger hand_off_event_immutable")
                .update();
    }

    private void dueIn39Days() {
        jdbc.sql("update handoffs.hand_off set to_agency = ?, due_at = now() + interval '39 days' where id = ?")
                .params(unique, desk.handOff(caseId))
                .update();
    }

    private boolean lateWhenMoved() {
        clock.setAhead(AHEAD);
        return late();
    }

    private boolean late() {
        invokeMethod(context.getBean("handOffWatch"), "lookBackTo", LocalDate.EPOCH);
        return jdbc.sql("select exists (select from reconciliation.incident where cause = 'OVERDUE' and partner = ?)")
                .param(unique)
                .query(Boolean.class)
                .single();
    }

    private boolean forgotten() {
        var number = files.note("test", "police-uk", "test.csv", unique, 1, "somebody");
        files.settle(number, FileFate.DONE, List.of(), null);
        clock.setAhead(Duration.ofDays(91));
        invokeMethod(context.getBean("fileRetention"), "trim");
        return jdbc.sql("select trimmed_at is not null from arrivals.file where number = ?")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    private String movedPage(String address) throws Exception {
        clock.setAhead(AHEAD);
        return page(address, MANAGER);
    }

    private String page(String address, Staff staff) throws Exception {
        return mvc.perform(get(address).with(as(staff)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
