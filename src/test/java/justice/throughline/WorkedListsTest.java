package justice.throughline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import justice.throughline.access.People;
import justice.throughline.shared.Place;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every list is read to its end while the rows of each page leave it as soon as they were seen, and as many from the page
 * behind: what stays is seen once, and nothing is seen twice. Read back, it is the same.
 */
@DeskTest
class WorkedListsTest {

    private static final int ROWS = 130;
    private static final Pattern ID = Pattern.compile("id");
    private static final Pattern NUMBER = Pattern.compile("number");
    private static final Pattern OF_ENTRY = Pattern.compile("/audit\\?reference=([\\w-]{36})\"");
    private static final Pattern STAFF_NUMBER = Pattern.compile("tl-nowrap\">([\\w-]+)<");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
    private static final Pattern PREVIOUS = Pattern.compile("href=\"([^\"]+)\" rel=\"prev\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private WorkedRows rows;

    private final ObjectMapper json = new ObjectMapper();

    /**
     * @param row how a page names a row of it, by the one group
     * @param leave what takes a row off the list
     */
    private record Worked(
            String name, String address, Pattern row, IntFunction<String> arrive, Consumer<String> leave) {}

    private record Page(
            List<String> rows,
            @Nullable String next,
            @Nullable String previous) {}

    @BeforeEach
    void markRows() {
        rows = new WorkedRows(desk, jdbc);
        rows.leaveNothing();
    }

    @AfterEach
    void leaveNothing() {
        rows.leaveNothing();
    }

    @TestFactory
    Stream<DynamicTest> shouldNeitherLoseNorRepeatARowWhileOthersLeave() {
        return lists().map(list -> DynamicTest.dynamicTest(list.name(), () -> {
            rows.leaveNothing();
            var arrived = arrive(list);
            var seen = new ArrayList<String>();
            var gone = new ArrayList<String>();
            var address = (String) list.address();
            while (address != null) {
                var page = read(list, address, arrived);
                seen.addAll(page.rows());
                if (gone.size() < ROWS / 2) {
                    page.rows().stream().limit(2).forEach(gone::add);
                    arrived.stream().filter(row -> !seen.contains(row)).limit(3).forEach(gone::add);
                }
                gone.forEach(list.leave());
                address = page.next();
            }
            var stayed = arrived.stream().filter(row -> !gone.contains(row)).toList();
            assertThat(seen).as("none twice").doesNotHaveDuplicates();
            assertThat(seen).as("none lost").containsAll(stayed);
            assertThat(stayed).as("rows that stayed").hasSizeGreaterThan(ROWS / 4);
        }));
    }

    @TestFactory
    Stream<DynamicTest> shouldLeadBackTheWayItCame() {
        return lists().map(list -> DynamicTest.dynamicTest(list.name(), () -> {
            rows.leaveNothing();
            var arrived = arrive(list);
            var pages = new ArrayList<List<String>>();
            var page = read(list, list.address(), arrived);
            for (; page.next() != null; page = read(list, page.next(), arrived)) pages.add(page.rows());
            assertThat(page.previous()).as("a way back from the last page").isNotNull();
            for (var shown : pages.reversed()) {
                page = read(list, String.valueOf(page.previous()), arrived);
                assertThat(page.rows()).isEqualTo(shown);
            }
            assertThat(page.previous()).as("a page before the first").isNull();
        }));
    }

    /** Addresses that were kept from before rows had keys. */
    @TestFactory
    Stream<DynamicTest> shouldStillAnswerToThePagesNumber() {
        return lists().map(list -> DynamicTest.dynamicTest(list.name(), () -> {
            rows.leaveNothing();
            var arrived = arrive(list);
            var second = read(
                    list, String.valueOf(read(list, list.address(), arrived).next()), arrived);
            assertThat(read(list, list.address() + "page=1", arrived).rows()).isEqualTo(second.rows());
        }));
    }

    @Test
    void shouldRefuseAPlaceThatIsNone() throws Exception {
        for (var place :
                List.of("0", "x", "9,1", "0,yesterday,1,", "0,2026-01-01T00:00:00Z,one", "0,!,!,!00", "-1,!,2")) {
            for (var list :
                    List.of("/api/tasks?after=", "/api/clocks?before=", "/handoffs?after=", "/api/cases?after=")) {
                var answer = mvc.perform(get(URI.create(list + place)).with(People.as(People.ADMIN)))
                        .andReturn()
                        .getResponse();
                assertThat(answer.getStatus()).as(list + place).isEqualTo(400);
            }
        }
    }

    /** Nothing but an address that asks for a place reads a list on by the keys of its rows. */
    @Test
    void shouldWalkEveryList() {
        var walked = lists().map(list -> PathContainer.parsePath(list.address().split("\\?")[0]))
                .toList();
        var unwalked = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(handled -> Arrays.stream(handled.getValue().getMethodParameters())
                        .anyMatch(parameter -> parameter.getParameterType() == Place.Asked.class))
                .flatMap(handled -> handled.getKey().getPatternValues().stream())
                .filter(pattern -> walked.stream().noneMatch(PathPatternParser.defaultInstance.parse(pattern)::matches))
                .toList();
        assertThat(unwalked).isEmpty();
    }

    private Stream<Worked> lists() {
        var staff = "state=enabled&q=" + rows.mark() + "&";
        var audit = new WorkedEntries(rows, jdbc);
        var inbox = "/tasks?view=all&task=worked:Task_Worked&";
        return Stream.of(
                tasks("tasks by limit", inbox),
                tasks("tasks by due date", inbox + "sort=due&"),
                tasks("tasks by age", inbox + "sort=created&"),
                new Worked(
                        "tasks for programs",
                        "/api/tasks?desk=" + rows.mark() + "&size=7&",
                        Pattern.compile("key"),
                        rows::task,
                        rows::completed),
                new Worked(
                        "cases",
                        "/cases?crimeType=" + rows.mark() + "&stage=INVESTIGATION&",
                        links("cases"),
                        rows::newCase,
                        rows::closed),
                new Worked(
                        "cases for programs",
                        "/api/cases?stage=INVESTIGATION&size=9&sort=month,asc&crimeType=" + rows.mark() + "&",
                        Pattern.compile("caseId"),
                        rows::newCase,
                        rows::closed),
                new Worked(
                        "cases by reference",
                        "/api/cases?stage=INVESTIGATION&size=9&sort=crimeRef,desc&crimeType=" + rows.mark() + "&",
                        Pattern.compile("caseId"),
                        rows::newCase,
                        rows::closed),
                new Worked("clocks", "/clocks?agency=" + rows.mark() + "&", links("clocks"), rows::clock, rows::over),
                new Worked(
                        "clocks for programs",
                        "/api/clocks?size=9&agency=" + rows.mark() + "&",
                        ID,
                        rows::clock,
                        rows::over),
                new Worked("hand-offs", "/handoffs?kind=H-13&", links("handoffs"), rows::handOff, rows::withdrawn),
                new Worked("files", "/files?fate=PARTLY&", links("files"), rows::file, rows::read),
                files("files for programs", "/api/files"),
                files("files for programs that know their former address", "/api/inbox"),
                new Worked("imports", "/imports?", links("imports"), rows::imported, rows::forgotten),
                programs("imports", "/api/imports?size=9&state=failed&", "id", rows::imported, rows::forgotten),
                new Worked(
                        "rejected rows",
                        "/imports/" + rows.ofMany() + "?",
                        Pattern.compile("--numeric\">(\\d+)<"),
                        rows::rejected,
                        rows::taken),
                new Worked(
                        "rejected rows for programs",
                        "/api/imports/" + rows.ofMany() + "/rejected?size=9&",
                        Pattern.compile("line"),
                        rows::rejected,
                        rows::taken),
                new Worked(
                        "limits that would move",
                        "/clocks/recalculations/" + rows.ofMany() + "?",
                        links("clocks"),
                        rows::moved,
                        rows::staysAsItWas),
                new Worked("staff", "/staff?" + staff, STAFF_NUMBER, rows::hired, rows::dismissed),
                new Worked("staff for programs", "/api/staff?size=9&" + staff, NUMBER, rows::hired, rows::dismissed),
                new Worked("stuck steps", "/stuck?", links("cases"), rows::stuck, rows::goesOn),
                programs("stuck steps", "/api/incidents?size=9&", "caseId", rows::stuck, rows::goesOn),
                new Worked("missing records", "/missing-records?", links("cases"), rows::missing, rows::madeAgain),
                programs("missing records", "/api/missing-records?size=9&", "caseId", rows::missing, rows::madeAgain),
                new Worked("audit", audit.address(), OF_ENTRY, audit::looked, audit::stays),
                new Worked("broken glass", "/broken-glass?", links("cases"), rows::broken, rows::found),
                programs("broken glass", "/api/broken-glass?size=9&", "caseId", rows::broken, rows::found),
                programs("replays", "/api/demo/replay?size=9&", "id", rows::replay, rows::dropped));
    }

    private static Worked programs(
            String name, String address, String field, IntFunction<String> arrive, Consumer<String> leave) {
        return new Worked(name + " for programs", address, Pattern.compile(field), arrive, leave);
    }

    private Worked files(String name, String list) {
        return new Worked(name, list + "?size=9&fate=PARTLY&", NUMBER, rows::file, rows::read);
    }

    private Worked tasks(String name, String address) {
        return new Worked(name, address, links("tasks"), rows::task, rows::completed);
    }

    private static Pattern links(String to) {
        return Pattern.compile(
                "<th scope=\"row\"[^>]*>(?:(?!</th>).)*?href=\"/" + to
                        + "/([\\w-]+)[\"?]|<td[^>]*><a class=\"govuk-link\" href=\"/" + to + "/([\\w-]+)[\"?]",
                Pattern.DOTALL);
    }

    private List<String> arrive(Worked list) {
        return IntStream.range(0, ROWS).mapToObj(list.arrive()).toList();
    }

    private Page read(Worked list, String address, Collection<String> mine) throws Exception {
        var answer = mvc.perform(get(URI.create(address.replaceAll("&$", ""))).with(People.as(People.OVERSEER)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return address.startsWith("/api/")
                ? ofJson(list, answer.getContentAsString(), mine)
                : ofPage(list, answer.getContentAsString(), mine);
    }

    private Page ofJson(Worked list, String body, Collection<String> mine) throws Exception {
        var read = json.readTree(body);
        var rows = read.path("content")
                .valueStream()
                .map(row -> row.path(list.row().pattern()).asText())
                .filter(mine::contains)
                .toList();
        var next = read.path("next").asText("");
        var previous = read.path("previous").asText("");
        return new Page(
                rows,
                next.isEmpty() ? null : list.address() + "after=" + next,
                previous.isEmpty() ? null : list.address() + "before=" + previous);
    }

    private static Page ofPage(Worked list, String body, Collection<String> mine) {
        var rows = list.row()
                .matcher(body)
                .results()
                .map(row -> row.group(1) == null ? row.group(2) : row.group(1))
                .filter(mine::contains)
                .toList();
        return new Page(rows, link(NEXT, body), link(PREVIOUS, body));
    }

    private static @Nullable String link(Pattern to, String body) {
        var link = to.matcher(body);
        return link.find() ? HtmlUtils.htmlUnescape(link.group(1)) : null;
    }
}
