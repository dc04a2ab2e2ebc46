package justice.throughline.trail;

import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Set;
import java.util.UUID;
import justice.throughline.access.Audit;
import justice.throughline.access.People;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What the information officer is told of who looked at what. */
@DeskTest
class TrailPagesTest {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Staff officer =
            new Staff("officer-" + mark, "Olive Officer", Set.of(), Set.of(Role.INFORMATION_OFFICER));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Autowired
    private Audit audit;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shouldTellWhoLookedAtACase() throws Exception {
        var caseId = desk.newCase("burglary");
        mvc.perform(get("/cases/" + caseId).with(as(People.INVESTIGATOR)));
        mvc.perform(get("/cases/" + caseId).with(as(People.DESIGNER)));

        var page = page("/audit?reference=" + caseId);

        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.select("tbody tr").getFirst().text())
                .contains("dilys", "Refused", "/cases/" + caseId, "Process designer");
        assertThat(page.select("tbody tr").getLast().text())
                .contains("imran", "Looked", "Caseworker, Police investigation desk", "127.0.0.1");
        var reference = jdbc.sql("select crime_ref from casefile.case_file where id = ?")
                .param(caseId)
                .query(String.class)
                .single();
        assertThat(page("/audit?reference=" + reference).select("tbody tr")).hasSize(2);
        assertThat(page.select("tbody").text()).contains(reference);
    }

    @Test
    void shouldTellWhatSomebodyLookedAtPageByPageAndAsAFile() throws Exception {
        var who = "W-" + mark;
        for (int entry = 0; entry < 30; entry++) audit.read(UUID.randomUUID(), "thing " + entry + ".", who);

        var page = page("/audit?who=" + who);

        assertThat(page.select("[role=status]").text()).isEqualTo("30 entries");
        assertThat(page.select("tbody tr")).hasSize(25);
        assertThat(page.select("tbody tr").getFirst().text()).contains("thing 29.");
        assertThat(page(page.select("a[rel=next]").attr("href")).select("tbody tr"))
                .hasSize(5);
        var csv = answer(page.select(".tl-tools a").attr("href"), officer).getContentAsString();
        assertThat(csv.lines()).hasSize(31);
        assertThat(csv).contains("thing 0.", who);
        assertThat(page("/audit?who=" + officer.number())
                        .select("tbody tr")
                        .getFirst()
                        .text())
                .as("the officer's own looking")
                .contains("/audit.csv", "who=" + who);
    }

    @Test
    void shouldSayThatThereIsNothing() throws Exception {
        var page = page("/audit?reference=no-such-case-" + mark);

        assertThat(page.select("[role=status]").text()).isEqualTo("Nothing like that has been noted.");
        assertThat(page.select("table")).isEmpty();
    }

    @Test
    void shouldShowWhatIsUnusual() throws Exception {
        var busy = "B-" + mark;
        var calm = "C-" + mark;
        for (int opened = 0; opened < 20; opened++) audit.read(UUID.randomUUID(), "case", busy);
        for (int opened = 0; opened < 20; opened++) audit.read(new UUID(1, 1), "case", calm);
        var number = "N-" + mark;
        jdbc.sql("""
                insert into access.staff (number, username, name, password_hash, roles, created_at)
                values (?, ?, ?, '', '{}', now())""").params(number, "n." + mark, "Nia Name" + mark).update();
        var nia = new Staff(number, "Nia Name" + mark, Set.of(), Set.of(Role.CASEWORKER));
        mvc.perform(get("/cases?q=name" + mark).with(as(nia)));

        var page = page("/audit/unusual");

        assertThat(page.text()).contains(busy).doesNotContain(calm).contains("/cases?q=name" + mark);
        assertThat(page.select("tbody tr:contains(" + busy + ")").text()).endsWith("20");
    }

    @Test
    void shouldBeForTheInformationOfficerAloneWhoSeesNoCase() throws Exception {
        for (var address : new String[] {"/audit", "/audit.csv", "/audit/unusual"}) {
            assertThat(answer(address, People.ADMIN).getStatus()).isEqualTo(403);
            assertThat(answer(address, officer).getStatus()).isEqualTo(200);
        }
        assertThat(answer("/cases", officer).getStatus()).isEqualTo(403);
        assertThat(answer("/staff", officer).getStatus()).isEqualTo(403);
        assertThat(answer("/", officer).getRedirectedUrl()).isEqualTo("/audit");
        assertThat(page("/audit").select(".govuk-service-navigation__link").eachAttr("href"))
                .containsExactly("/audit");
    }

    private Document page(String address) throws Exception {
        var answer = answer(address, officer);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        assertThat(answer.getContentAsString()).doesNotContain("??trail");
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(String address, Staff who) throws Exception {
        return mvc.perform(get(java.net.URI.create(address)).with(as(who)))
                .andReturn()
                .getResponse();
    }
}
