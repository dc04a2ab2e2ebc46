package justice.throughline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import justice.throughline.access.People;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import justice.throughline.testing.LimitOfADay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Whoever opens a row of a list comes back to the list with its filters, its order and its place, and nowhere else. */
@DeskTest
class WayBackTest {

    private static final Pattern BACK = Pattern.compile(
            "class=\"govuk-back-link\"[^>]* href=\"([^\"]+)\"|href=\"([^\"]+)\" class=\"govuk-back-link\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    private WorkedRows rows;

    private record Opened(String list, String to, IntFunction<String> arrive) {}

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
    Stream<DynamicTest> shouldLeadBackToTheListAsItWas() {
        return lists().map(each -> DynamicTest.dynamicTest(each.list(), () -> {
            rows.leaveNothing();
            var list = each.list().contains("page") ? each.list() : each.list() + "&page=0";
            var row = each.arrive().apply(1);
            var opened = link(page(list), Pattern.compile("href=\"(/" + each.to() + "/" + row + "\\?[^\"]+)\""));
            assertThat(link(page(opened), BACK)).isEqualTo(list);
        }));
    }

    @Test
    void shouldLeadBackTheWholeWay() throws Exception {
        var list = "/cases?crimeType=" + rows.mark() + "&page=0";
        var key = rows.task(1);
        var opened = link(page(list), Pattern.compile("href=\"(/cases/[\\w-]+\\?[^\"]+)\""));
        var task = link(page(opened), Pattern.compile("href=\"(/tasks/" + key + "\\?[^\"]+)\""));
        var back = link(page(task), BACK);
        assertThat(back).isEqualTo(opened);
        assertThat(link(page(back), BACK)).isEqualTo(list);
    }

    @Test
    void shouldKeepTheWayWhileAFormIsSentOrRefused() throws Exception {
        var list = "/clocks?agency=" + rows.mark() + "&severity=S1&page=0";
        var clock = clock();
        for (var act : List.of("pause", "void", "vary")) {
            var sent = mvc.perform(post("/clocks/" + clock + "/" + act)
                            .param("return", list)
                            .param("code", "none")
                            .with(People.as(People.INVESTIGATOR))
                            .with(csrf()))
                    .andReturn()
                    .getResponse()
                    .getRedirectedUrl();
            assertThat(link(page(String.valueOf(sent)), BACK)).as(act).isEqualTo(list);
        }
    }

    @Test
    void shouldLeadNowhereElse() throws Exception {
        var caseId = desk.newCase("burglary");
        for (var elsewhere : List.of(
                "https://example.org/cases",
                "//example.org",
                "/\\example.org",
                "/cases//example.org/",
                "javascript:alert(1)",
                "/sign-out",
                "/cases?{x}",
                "/cases?\"")) {
            var address = UriComponentsBuilder.fromPath("/cases/" + caseId)
                    .queryParam("return", "{elsewhere}")
                    .encode()
                    .buildAndExpand(elsewhere)
                    .toUriString();
            assertThat(link(page(address), BACK)).as(elsewhere).isEqualTo("/cases");
        }
    }

    private Stream<Opened> lists() {
        return Stream.of(
                new Opened("/cases?crimeType=" + rows.mark() + "&stage=INVESTIGATION&q=", "cases", rows::newCase),
                new Opened("/clocks?agency=" + rows.mark() + "&severity=S1&due=", "clocks", number -> clock()),
                new Opened("/tasks?view=all&task=worked:Task_Worked&sort=created", "tasks", rows::task),
                new Opened("/handoffs?state=VALIDATED&kind=H-13", "handoffs", rows::handOff),
                new Opened("/files?fate=PARTLY", "files", rows::file),
                new Opened("/imports?page=0", "imports", rows::imported),
                new Opened("/stuck?page=0", "cases", rows::stuck));
    }

    /** With the answer of the law, which its page shows. */
    private String clock() {
        var id = new LimitOfADay(LocalDate.of(2090, 1, 1), desk, jdbc).at("{clock}");
        jdbc.sql("update clocks.clock set owner_agency = ? where id = ?")
                .params(rows.mark(), UUID.fromString(id))
                .update();
        return id;
    }

    private String page(String address) throws Exception {
        var answer = mvc.perform(get(URI.create(address)).with(People.as(People.ADMIN)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private static String link(String body, Pattern to) {
        var link = to.matcher(body);
        assertThat(link.find()).as("a link like " + to).isTrue();
        return HtmlUtils.htmlUnescape(link.group(1) == null ? link.group(2) : link.group(1));
    }
}
