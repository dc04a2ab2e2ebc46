package justice.throughline.access;

import static justice.throughline.access.People.ADMIN;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import justice.throughline.testing.CookieJar;
import justice.throughline.testing.DeskTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** Who is who, as an administrator sees and changes it. */
@DeskTest
class StaffPagesTest {

    private static final String HEADING = "number,name,username,roles,desks\n";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String number = "SP-" + mark;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Leavers leavers;

    @AfterEach
    void dismiss() {
        jdbc.sql("update access.staff set disabled = true where username like 'sp.%'")
                .update();
    }

    @Test
    void shouldShowWhoIsWhoAndFindThem() throws Exception {
        bring(
                "take",
                person(1, "Olga Okafor " + mark, "CASEWORKER", "police.duty")
                        + person(2, "Pavel Price " + mark, "ADMIN MANAGER", ""));

        var all = page("/staff?q=" + mark);
        assertThat(all.select("tbody tr").eachText())
                .hasSize(2)
                .first()
                .asString()
                .contains("Olga Okafor " + mark, number + ".1", "sp.1." + mark, "Caseworker", "Police duty manager");
        assertThat(all.select("[role=status]").text()).isEqualTo("2 people");
        assertThat(page("/staff?role=ADMIN&state=enabled&q=PAVEL price " + mark)
                        .select("tbody th")
                        .eachText())
                .containsExactly("Pavel Price " + mark);
        assertThat(page("/staff?lang=cy&q=" + mark).text()).contains("2 o bobl", "Gweinyddwr, Rheolwr");
    }

    @Test
    void shouldGiveAFileThatCanBeBroughtAgain() throws Exception {
        bring("take", person(1, "Olga, of " + mark, "CASEWORKER MANAGER", "police.duty police.custody"));

        var file = mvc.perform(get("/staff.csv?q=" + mark).with(as(ADMIN)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(file).contains("number,name,username,roles,desks,disabled").contains("\"Olga, of " + mark + "\"");
        assertThat(Jsoup.parse(send(upload("check", file)).getContentAsString())
                        .select("#report p")
                        .text())
                .isEqualTo("0 added, 0 changed, 1 unchanged.");
    }

    @Test
    void shouldDisableAndEnableAndNoteWhoDidIt() throws Exception {
        bring("take", person(1, "Olga " + mark, "CASEWORKER", ""));
        var password = Jsoup.parse(send(upload(
                                "take",
                                HEADING.replace("\n", ",password_hash\n")
                                        + person(1, "Olga " + mark, "CASEWORKER", "")
                                                .replace("\n", ",new\n")))
                        .getContentAsString())
                .select("#report table:last-of-type td:last-of-type")
                .eachText()
                .getLast();
        assertThat(signsIn(password)).isTrue();

        var disabled = send(form("/staff/disable", number + ".1").param("return", "/staff?q=" + mark));

        assertThat(disabled.getRedirectedUrl()).isEqualTo("/staff?q=" + mark);
        assertThat(signsIn(password)).isFalse();
        assertThat(page("/staff?state=disabled&q=" + mark)
                        .select("tbody button")
                        .text())
                .contains("Enable Olga " + mark);
        leavers.look();
        send(form("/staff/enable", number + ".1"));
        assertThat(signsIn(password)).as("before a copy looks again").isTrue();
        assertThat(jdbc.sql("select actor || ': ' || what from access.audit where what like ? order by id")
                        .param("staff %abled " + number + ".1")
                        .query(String.class)
                        .list())
                .containsExactly(
                        ADMIN.number() + ": staff disabled " + number + ".1",
                        ADMIN.number() + ": staff enabled " + number + ".1");
    }

    @Test
    void shouldLetWhoIsDisabledDoNothingMoreThoughTheyAreSignedIn() throws Exception {
        var taken = Jsoup.parse(
                bring("take", person(1, "Olga " + mark, "CASEWORKER", "")).getContentAsString());
        var password = taken.select("#report table:last-of-type td").eachText().getLast();
        var jar = new CookieJar();
        mvc.perform(formLogin("/sign-in").user("sp.1." + mark).password(password))
                .andDo(jar);
        assertThat(status(get("/tasks").with(jar))).isEqualTo(200);

        send(form("/staff/disable", number + ".1"));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(status(get("/tasks").with(jar))).isEqualTo(403);
            assertThat(status(get("/api/tasks").with(jar))).isEqualTo(403);
        });
    }

    @Test
    void shouldEndTheSessionsOfWhoGetsOtherRoles() throws Exception {
        var taken = Jsoup.parse(
                bring("take", person(1, "Olga " + mark, "CASEWORKER", "")).getContentAsString());
        var password = taken.select("#report table:last-of-type td").eachText().getLast();
        var jar = new CookieJar();
        mvc.perform(formLogin("/sign-in").user("sp.1." + mark).password(password))
                .andDo(jar);
        assertThat(status(get("/tasks").with(jar))).isEqualTo(200);

        bring("take", person(1, "Olga " + mark, "MANAGER", ""));

        assertThat(status(get("/tasks").with(jar))).as("the way in").isEqualTo(302);
    }

    @Test
    void shouldLetNobodyChangePeopleWhoIsNoAdministratorAnyMore() throws Exception {
        bring("take", person(1, "Olga " + mark, "CASEWORKER", "") + person(2, "Petra " + mark, "CASEWORKER", ""));
        var formerly = new Staff(number + ".1", "Olga", Set.of(), Set.of(Role.ADMIN));

        assertThat(status(post("/api/staff/disable?number=" + number + ".2")
                        .with(as(formerly))
                        .with(csrf())))
                .isEqualTo(403);
    }

    @Test
    void shouldNotLetAnybodyDisableThemselves() throws Exception {
        bring("take", person(1, "Olga " + mark, "ADMIN", ""));
        var herself = new Staff(number + ".1", "Olga", Set.of(), Set.of(Role.ADMIN));

        var answer = mvc.perform(post("/api/staff/disable?number=" + number + ".1")
                        .with(as(herself))
                        .with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("Another administrator can");
        assertThat(page("/staff?state=enabled&q=" + mark).select("tbody tr")).hasSize(1);
    }

    @Test
    void shouldSayWhatAFileWouldDoBeforeItDoesIt() throws Exception {
        var checked = Jsoup.parse(send(upload("check", HEADING + person(1, "Olga " + mark, "CASEWORKER", "")))
                .getContentAsString());

        assertThat(checked.select("#report").text())
                .contains("What the file would do")
                .contains("1 added, 0 changed, 0 unchanged.")
                .doesNotContain("First password");
        assertThat(page("/staff?q=" + mark).select("tbody tr")).isEmpty();

        var taken = Jsoup.parse(
                bring("take", person(1, "Olga " + mark, "CASEWORKER", "")).getContentAsString());
        assertThat(taken.select("#report").text()).contains("What the file did", "First password", "sp.1." + mark);
    }

    @Test
    void shouldSayLineByLineWhatIsWrong() throws Exception {
        var refused = bring("take", person(1, "Olga " + mark, "BOSS", "police.nowhere"));

        assertThat(refused.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select(".govuk-error-summary").text()).contains("2 things in the file are wrong");
        assertThat(page.select("#report tbody tr").eachText())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("2 roles No role is called “BOSS”.");
        assertThat(send(multipart("/staff/file").param("act", "take")).getStatus())
                .isEqualTo(422);
    }

    @Test
    void shouldServePrograms() throws Exception {
        var file = HEADING + person(1, "Olga " + mark, "CASEWORKER", "police.duty");
        var added = sendCsv("/api/staff", file);
        assertThat(added.getStatus()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(added.getContentAsString(), "$.passwords[*].username"))
                .containsExactly("sp.1." + mark);

        var refused = sendCsv("/api/staff?check=true", HEADING + person(2, "Pavel", "BOSS", ""));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<Integer>read(refused.getContentAsString(), "$.faults[0].line"))
                .isEqualTo(2);

        var found = mvc.perform(get("/api/staff?q=" + mark).with(as(ADMIN)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(JsonPath.<String>read(found, "$.content[0].number")).isEqualTo(number + ".1");
        assertThat(found).doesNotContain("password", "bcrypt");
        assertThat(mvc.perform(post("/api/staff/disable?number=nobody " + mark)
                                .with(as(ADMIN))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    private boolean signsIn(String password) throws Exception {
        return mvc.perform(get("/api/tasks").with(httpBasic("sp.1." + mark, password)))
                        .andReturn()
                        .getResponse()
                        .getStatus()
                == 200;
    }

    private String person(int which, String name, String roles, String desks) {
        return "%s.%d,\"%s\",sp.%d.%s,%s,%s\n".formatted(number, which, name, which, mark, roles, desks);
    }

    private MockHttpServletResponse bring(String act, String people) throws Exception {
        return send(upload(act, HEADING + people));
    }

    private static MockHttpServletRequestBuilder form(String address, String number) {
        return post(address).param("number", number);
    }

    private static MockMultipartHttpServletRequestBuilder upload(String act, String file) {
        var upload = multipart("/staff/file")
                .file(new MockMultipartFile("file", "staff.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        upload.param("act", act);
        return upload;
    }

    private MockHttpServletResponse sendCsv(String address, String file) throws Exception {
        return send(post(address).contentType("text/csv").content(file.getBytes(StandardCharsets.UTF_8)));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var response =
                mvc.perform(request.with(as(ADMIN)).with(csrf())).andReturn().getResponse();
        response.setDefaultCharacterEncoding("UTF-8");
        return response;
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(mvc.perform(get(address).with(as(ADMIN)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }
}
