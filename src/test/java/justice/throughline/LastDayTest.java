package justice.throughline;

import static justice.throughline.access.People.ADMIN;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.util.ReflectionTestUtils.invokeMethod;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.handoffs.Handoffs;
import justice.throughline.handoffs.Move;
import justice.throughline.handoffs.Offer;
import justice.throughline.handoffs.Step;
import justice.throughline.shared.MovableClock;
import justice.throughline.shared.When;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import justice.throughline.testing.LimitOfADay;
import justice.throughline.testing.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A limit that ends with a day: every page, file, feed and API has it as that day, until the day is over. */
@DeskTest
class LastDayTest {

    /** In winter Britain's midnight is that of UTC, in summer an hour before. */
    private static final List<LocalDate> LAST_DAYS = List.of(LocalDate.of(2030, 11, 28), LocalDate.of(2031, 6, 28));

    private static final LocalTime EVENING = LocalTime.of(23, 30);
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TEXT = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final String NOWHERE = "no such words";

    @Autowired
    private TransactionTemplate transaction;

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

    /**
     * Where the end is shown.
     *
     * @param late what is there once the day is over, and not before
     */
    private record Place(String address, DateTimeFormatter as, String late) {

        @Override
        public String toString() {
            return address;
        }
    }

    /**
     * What lists it.
     *
     * @param day of which it is asked, counted from the last
     */
    private record Filter(String address, LocalTime at, int day, boolean found) {}

    @AfterEach
    void setRealTime() {
        clock.setAhead(Duration.ZERO);
        desk.forgetLimits();
        desk.forgetTheFuture();
    }

    @ParameterizedTest
    @MethodSource
    void shouldShowItAsItsDay(LocalDate last, Place place) throws Exception {
        var limit = new LimitOfADay(last, desk, jdbc);
        if (place.address().contains("cica")) limit.belongTo("cica");

        timeIs(last.atTime(EVENING));
        assertThat(page(place.address(), limit))
                .contains(last.format(place.as()))
                .doesNotContainPattern(limit.end() + "|" + on(last.plusDays(1), "d MMMM yyyy|d MMM yyyy|yyyyMMdd"))
                .doesNotContainPattern(place.late());

        timeIs(last.plusDays(1).atStartOfDay());
        sweep();
        assertThat(page(place.address(), limit)).contains(last.format(place.as()));
        if (!place.late().equals(NOWHERE)) {
            assertThat(page(place.address(), limit)).containsPattern(place.late());
        }
    }

    static Stream<Arguments> shouldShowItAsItsDay() {
        var overdue = ">Overdue</strong>";
        var passed = ">Passed</strong>";
        return each(
                new Place("/tasks?view=desk&ref={case}", WORDS, overdue),
                new Place("/tasks/{task}", WORDS, overdue),
                new Place("/tasks.csv?view=desk&ref={case}", TEXT, NOWHERE),
                new Place("/api/tasks?caseId={case}", TEXT, NOWHERE),
                new Place("/api/tasks/{task}", TEXT, NOWHERE),
                new Place("/cases/{case}", WORDS, overdue),
                new Place("/clocks?agency={agency}", WORDS, passed),
                new Place("/clocks.csv?agency={agency}", TEXT, "BREACHED|[Pp]assed"),
                new Place("/clocks/{clock}", WORDS, passed),
                new Place("/api/clocks?agency={agency}", TEXT, "\"band\":\"BREACHED\""),
                new Place("/api/clocks/{clock}", TEXT, "\"state\":\"BREACHED\""),
                new Place("/api/cases/{case}/clocks", TEXT, "\"band\":\"BREACHED\""),
                new Place("/api/desks/cica.intake/clocks.ics", DateTimeFormatter.ofPattern("yyyyMMdd"), "passed"),
                new Place("/handoffs?kind=H-42", WORDS, NOWHERE),
                new Place("/handoffs/{handOff}", WORDS, NOWHERE),
                new Place("/handoffs/{handOff}/sheet", WORDS, NOWHERE),
                new Place("/api/handoffs/{handOff}", TEXT, NOWHERE));
    }

    @ParameterizedTest
    @MethodSource
    void shouldBeFoundByItsDay(LocalDate last, Filter filter) throws Exception {
        var limit = new LimitOfADay(last, desk, jdbc);
        timeIs(last.plusDays(filter.day()).atTime(filter.at()));
        sweep();

        var page = page(filter.address(), limit);
        assertThat(page.contains(last.format(WORDS)) || page.contains(last.format(TEXT)))
                .isEqualTo(filter.found());
    }

    static Stream<Arguments> shouldBeFoundByItsDay() {
        var midnight = LocalTime.MIDNIGHT;
        var tasks = "/tasks?view=desk&ref={case}&due=";
        var clocks = "/clocks?agency={agency}&due=";
        return each(
                new Filter(tasks + "overdue", EVENING, 0, false),
                new Filter(tasks + "overdue", midnight, 1, true),
                new Filter(tasks + "today", EVENING, -1, false),
                new Filter(tasks + "today", midnight, 0, true),
                new Filter(tasks + "today", EVENING, 0, true),
                new Filter(tasks + "week", EVENING, -7, false),
                new Filter(tasks + "week", midnight, -6, true),
                new Filter("/tasks.csv?view=desk&ref={case}&due=today", EVENING, 0, true),
                new Filter("/tasks.csv?view=desk&ref={case}&due=overdue", EVENING, 0, false),
                new Filter("/api/tasks?caseId={case}&dueBefore={end}", EVENING, 0, true),
                new Filter("/api/tasks?caseId={case}&dueBefore={before}", EVENING, 0, false),
                new Filter(clocks + "passed", EVENING, 0, false),
                new Filter(clocks + "passed", midnight, 1, true),
                new Filter(clocks + "today", EVENING, -1, false),
                new Filter(clocks + "today", EVENING, 0, true),
                new Filter(clocks + "hours", EVENING, 0, true),
                new Filter(clocks + "tomorrow", EVENING, -2, false),
                new Filter(clocks + "tomorrow", midnight, -1, true),
                new Filter("/clocks.csv?agency={agency}&due=today", EVENING, 0, true),
                new Filter("/api/clocks?agency={agency}&dueBefore={end}", EVENING, 0, true),
                new Filter("/api/clocks?agency={agency}&dueBefore={before}", EVENING, 0, false));
    }

    @ParameterizedTest
    @MethodSource("lastDays")
    void shouldBeCountedAsEndingTodayUntilItHasPassed(LocalDate last) throws Exception {
        var limit = new LimitOfADay(last, desk, jdbc);

        // in hours in which nobody has asked, since an answer may be some seconds old
        timeIs(last.atTime(22, 30));
        assertThat(counted(limit)).containsExactly(0, 0, 0, 1, 0, 0, 0, 0, 0, 0);
        timeIs(last.plusDays(1).atTime(1, 30));
        assertThat(counted(limit)).containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @ParameterizedTest
    @MethodSource("lastDays")
    void shouldBeLateForTheWatchWhenItsDayIsOver(LocalDate last) {
        var limit = new LimitOfADay(last, desk, jdbc);
        jdbc.sql("update handoffs.hand_off set to_agency = ? where id = ?")
                .params(limit.agency(), limit.handOff())
                .update();

        timeIs(last.atTime(23, 59, 30));
        assertThat(late(limit)).isZero();
        timeIs(last.plusDays(1).atStartOfDay());
        assertThat(late(limit)).isEqualTo(1);
    }

    /** Their schema knows moments only: the one that is told is on the last day, and in time. */
    @ParameterizedTest
    @MethodSource("lastDays")
    void shouldBeToldToAPartnerAsAMomentOfItsDay(LocalDate last) throws Exception {
        var limit = new LimitOfADay(last, desk, jdbc);
        // at once, before their simulated system hears of it and answers
        var id = Objects.requireNonNull(transaction.execute(status -> {
            handoffs.offer(Offer.of("H-34", limit.caseId(), "test:" + UUID.randomUUID()));
            var offered = handoffs.ofCase(limit.caseId()).getLast().id();
            handoffs.take(
                    offered,
                    Move.of(Step.REFUSE, Said.by("probation")).because(Set.of("incomplete"), "Pages are missing."));
            return offered;
        }));
        limit.date(id);
        handoffs.take(id, Move.of(Step.OFFER, Said.by("prison")));

        var body = jdbc.sql("select body from exchange.outbox where hand_off_id = ? and attempt = 2")
                .param(id)
                .query(String.class)
                .single();
        var dueBy = new ObjectMapper().readTree(body).at("/data/dueBy").asText();
        assertThat(dueBy).isEqualTo(limit.end().minusSeconds(1).toString());
        assertThat(When.dayOf(Instant.parse(dueBy))).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/clocks?agency={agency}", "/clocks.csv?agency={agency}", "/api/clocks?agency={agency}"})
    void shouldCountHoursWhereTheEndIsAMoment(String address) throws Exception {
        var limit = new LimitOfADay(LAST_DAYS.getFirst(), desk, jdbc);
        limit.endAt(limit.end().plus(Duration.ofHours(10)));

        timeIs(limit.last().atTime(12, 0));

        assertThat(page(address, limit)).containsPattern("Within 24 hours(</strong>|,)|WITHIN_24_HOURS");
    }

    static Stream<LocalDate> lastDays() {
        return LAST_DAYS.stream();
    }

    private static Stream<Arguments> each(Object... places) {
        return Stream.of(places).flatMap(place -> lastDays().map(day -> Arguments.of(day, place)));
    }

    /** The day in each of these ways of writing it, as one pattern. */
    private static String on(LocalDate day, String patterns) {
        return DateTimeFormatter.ofPattern(patterns.replace("|", "'|'"), Locale.UK)
                .format(day);
    }

    private void timeIs(LocalDateTime inBritain) {
        clock.setAhead(
                Duration.between(Instant.now(), inBritain.atZone(When.BRITISH).toInstant()));
    }

    private void sweep() {
        invokeMethod(context.getBean("sweep"), "run");
    }

    private int late(LimitOfADay limit) {
        invokeMethod(context.getBean("handOffWatch"), "lookBackTo", LocalDate.EPOCH);
        return jdbc.sql("""
                        select count(*) from reconciliation.incident
                        where cause = 'OVERDUE' and partner = ? and closed_at is null""").param(limit.agency()).query(Integer.class).single();
    }

    /** How many limits of the agency are in each band, in the order of the page. */
    private List<Integer> counted(LimitOfADay limit) throws Exception {
        var page = page("/clocks", limit);
        assertThat(page).contains("agency=" + limit.agency() + "\"");
        var row = page.replaceAll("(?s).*agency=" + limit.agency() + "\"[^>]*>(.*?)</tr>.*", "$1");
        return Stream.of(row.split("</td>"))
                .map(cell -> cell.replaceAll("(?s).*<td[^>]*>", "")
                        .replaceAll("<[^>]*>", "")
                        .strip())
                .filter(cell -> cell.matches("\\d+"))
                .map(Integer::valueOf)
                .toList();
    }

    /** What people and programs read: not when the next wake is, nor from which row on a link leads. */
    private String page(String address, LimitOfADay limit) throws Exception {
        var staff = new Staff("imran", "Imran", Set.of("police.investigation", "cica.intake"), Set.of(Role.CASEWORKER));
        return mvc.perform(get(limit.at(address)).with(as(address.contains("/handoffs") ? ADMIN : staff)))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("\"nextWake\":\"[^\"]*\"|DTEND;VALUE=DATE:\\d{8}|(?<=[?;&])(after|before)=[^\"&]*", "");
    }
}
