package justice.throughline.access;

import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Programs that act for staff. */
@DeskTest
class ApiTokensTest {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String number = "AT-" + mark;
    private final Staff owner = new Staff(number, "Ottoline", Set.of("police.investigation"), Set.of(Role.CASEWORKER));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Desk desk;

    @BeforeEach
    void hire() {
        jdbc.sql("""
                insert into access.staff (number, username, name, password_hash, roles, desks, created_at)
                values (?, ?, 'Ottoline', '{noop}right', '{CASEWORKER}', '{police.investigation}', now())""").params(number, "at." + mark).update();
    }

    @Test
    void shouldActForItsOwnerAsFarAsItOpens() throws Exception {
        var reading = make("read");
        var working = make("tasks");
        var task = desk.investigate(desk.newCase("burglary"), "police.investigation", 1);

        assertThat(status(get("/api/tasks"), reading)).isEqualTo(200);
        assertThat(status(get("/api/cases"), reading)).isEqualTo(200);
        assertThat(status(post("/api/tasks/" + task + "/claim"), reading)).isEqualTo(403);
        assertThat(answer(post("/api/tasks/" + task + "/claim"), reading).getHeader("WWW-Authenticate"))
                .contains("insufficient_scope", "read");
        assertThat(status(post("/api/tasks/" + task + "/claim"), working)).isIn(200, 202, 204);
        assertThat(status(get("/api/cases"), working)).isEqualTo(403);
        assertThat(status(get("/api/staff"), reading))
                .as("what its owner may not see")
                .isEqualTo(403);
        assertThat(status(get("/tasks"), reading)).as("no page").isEqualTo(302);
        assertThat(answer(get("/api/tasks"), reading).getCookies()).isEmpty();
    }

    @Test
    void shouldBeNamedWhereverItsUseIsNoted() throws Exception {
        var token = make("read");

        status(get("/api/tasks"), token);

        var id = jdbc.sql("select id from access.api_token where staff = ?")
                .param(number)
                .query(Long.class)
                .single();
        assertThat(jdbc.sql("select part from access.audit where actor = ? and what like 'GET /api/tasks%'")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly("CASEWORKER police.investigation token-" + id);
        assertThat(page().select("tbody td").eachText()).contains("Reading of everything that you see");
        assertThat(page().select("tbody tr").text()).doesNotContain("Never");
        assertThat(jdbc.sql("select count(*) from access.api_token t where position(? in t::text) > 0")
                        .param(token)
                        .query(Integer.class)
                        .single())
                .as("kept in clear")
                .isZero();
    }

    @Test
    void shouldOpenNothingOnceItIsRevokedOrHasEndedOrItsOwnerMayNotSignIn() throws Exception {
        var revoked = make("read");
        var ended = make("read");
        var owners = make("read");
        var first = jdbc.sql("select min(id) from access.api_token where staff = ?")
                .param(number)
                .query(Long.class)
                .single();
        mvc.perform(post("/account/tokens/revoke")
                .param("token", String.valueOf(first))
                .with(as(owner))
                .with(csrf()));
        jdbc.sql("update access.api_token set made_at = made_at - interval '31 days', ends_at = now() where id = ?")
                .param(first + 1)
                .update();

        for (var token : List.of(revoked, ended, owners + "0", owners.replaceAll("[0-9a-f]$", "x"), "tl_", "no")) {
            var refused = answer(get("/api/tasks"), token);
            assertThat(refused.getStatus()).as(token).isEqualTo(401);
            assertThat(refused.getHeader("WWW-Authenticate"))
                    .startsWith("Bearer ")
                    .contains("invalid_token");
        }
        assertThat(status(get("/api/tasks"), owners)).isEqualTo(200);
        jdbc.sql("update access.staff set disabled = true where number = ?")
                .param(number)
                .update();
        assertThat(status(get("/api/tasks"), owners)).isEqualTo(401);
        jdbc.sql("update access.staff set disabled = false, password_once = true where number = ?")
                .param(number)
                .update();
        assertThat(status(get("/api/tasks"), owners)).isEqualTo(401);
    }

    @Test
    void shouldBeNobodyThoughASessionGoesAlong() throws Exception {
        assertThat(answer(get("/api/tasks").with(as(owner)), "tl_wrong").getStatus())
                .isEqualTo(401);
    }

    @Test
    void shouldCountWrongOnesAsGuessesFromThere() throws Exception {
        for (var guess = 0; guess < 200; guess++) answer(get("/api/tasks").with(from("192.0.2.7")), "tl_guess" + guess);

        assertThat(answer(get("/api/tasks").with(from("192.0.2.7")), make("read"))
                        .getStatus())
                .isEqualTo(429);
        assertThat(answer(get("/api/tasks").with(from("192.0.2.8")), make("read"))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void shouldBeAskedForWithANameWhatItOpensAndHowLong() throws Exception {
        var refused = send(post("/account/tokens").param("name", " ").param("days", "4000"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select(".govuk-error-summary a")
                        .eachAttr("href"))
                .containsExactly("#name", "#scope", "#days");
        for (var made = 0; made < OwnTokens.MOST; made++) make("read");
        assertThat(send(post("/account/tokens")
                                .param("name", "one more")
                                .param("scope", "read")
                                .param("days", "30"))
                        .getRedirectedUrl())
                .isEqualTo("/account/tokens");
        assertThat(page().select("tbody tr")).hasSize(OwnTokens.MOST);
    }

    private Document page() throws Exception {
        return Jsoup.parse(mvc.perform(get("/account/tokens").with(as(owner)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private String make(String scope) throws Exception {
        var answer = send(post("/account/tokens")
                .param("name", "monthly report")
                .param("scope", scope)
                .param("days", "30"));
        return Jsoup.parse(answer.getContentAsString()).select("#made code").text();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(as(owner)).with(csrf())).andReturn().getResponse();
    }

    private int status(MockHttpServletRequestBuilder request, String token) throws Exception {
        return answer(request, token).getStatus();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String token) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
