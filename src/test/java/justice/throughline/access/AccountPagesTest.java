package justice.throughline.access;

import static justice.throughline.access.People.ADMIN;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import justice.throughline.testing.CookieJar;
import justice.throughline.testing.DeskTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What people do about their own sign-in, and administrators about that of others. */
@DeskTest
class AccountPagesTest {

    private static final String OLD = "right-password";
    private static final String NEW = "tram lichen oboe";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String number = "AC-" + mark;
    private final String username = "ac." + mark;
    private final CookieJar here = new CookieJar();
    private final CookieJar elsewhere = new CookieJar();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void hire() {
        directory.add(
                new NewStaff(username, number, "Olga Okafor", Set.of(), Set.of(Role.CASEWORKER)), encoder.encode(OLD));
    }

    @Test
    void shouldLetPeopleChangeTheirPasswordAndEndTheirOtherSessions() throws Exception {
        signIn(OLD, here);
        signIn(OLD, elsewhere);
        assertThat(page("/account", here).text()).contains("Olga Okafor", number, username);

        var changed = send(change(OLD, NEW, NEW), here);

        assertThat(changed.getRedirectedUrl()).isEqualTo("/account");
        assertThat(page("/account", here).select(".govuk-notification-banner").text())
                .contains("Your password has been changed");
        assertThat(status("/account", elsewhere)).as("the way in").isEqualTo(302);
        assertThat(signIn(OLD, elsewhere)).isEqualTo("/sign-in?error");
        assertThat(signIn(NEW, elsewhere)).isEqualTo("/");
        assertThat(audited()).containsExactly(number + ": staff password changed " + number);
    }

    @Test
    void shouldSayAtTheFieldWhyAPasswordIsNotChanged() throws Exception {
        signIn(OLD, here);
        for (var wrong : List.of(
                List.of("wrong", NEW, NEW, "password", "Enter the password that you have now"),
                List.of(OLD, "short", "short", "newPassword", "at least 12 letters"),
                List.of(OLD, username + " and more", username, "newPassword", "your username"),
                List.of(OLD, "Password1234", "Password1234", "newPassword", "harder to guess"),
                List.of(OLD, NEW, NEW + "s", "newPasswordAgain", "same way twice"),
                List.of(OLD, OLD, OLD, "newPassword", "do not have now"))) {
            var refused = send(change(wrong.get(0), wrong.get(1), wrong.get(2)), here);

            assertThat(refused.getStatus()).isEqualTo(422);
            var page = Jsoup.parse(refused.getContentAsString());
            assertThat(page.select("#" + wrong.get(3) + "-error").text()).contains(wrong.get(4));
            assertThat(page.expectFirst("#" + wrong.get(3)).attr("aria-describedby"))
                    .contains(wrong.get(3) + "-error");
            assertThat(refused.getContentAsString()).doesNotContain(NEW, "value=\"" + OLD);
        }
    }

    @Test
    void shouldMakeWhoeverSitsAtTheDeskOfOthersWait() throws Exception {
        signIn(OLD, here);
        for (var guess = 0; guess < 10; guess++) send(change("guess" + guess, NEW, NEW), here);

        assertThat(send(change(OLD, NEW, NEW), here).getContentAsString()).contains("Wait 15 minutes");
        assertThat(signIn(OLD, elsewhere)).as("the person themselves").isEqualTo("/");
    }

    @Test
    void shouldGiveAPasswordThatOpensNothingButTheChoiceOfAnother() throws Exception {
        signIn(OLD, elsewhere);

        var once = reset();

        assertThat(status("/account", elsewhere)).as("the way in").isEqualTo(302);
        assertThat(signIn(OLD, elsewhere)).isEqualTo("/sign-in?error");
        signIn(once, here);
        for (var address : List.of("/", "/tasks", "/account", "/nothing", "/swagger-ui/index.html")) {
            assertThat(send(get(address), here).getRedirectedUrl()).as(address).isEqualTo("/account/password");
        }
        assertThat(page("/account/password", here).text()).contains("works once");
        for (var address : List.of("/api/tasks", "/v3/api-docs", "/actuator/prometheus")) {
            assertThat(status(get(address).with(httpBasic(username, once))))
                    .as(address)
                    .isEqualTo(403);
        }

        assertThat(send(change(once, NEW, NEW), here).getRedirectedUrl()).isEqualTo("/");
        assertThat(status("/tasks", here)).isEqualTo(200);
        assertThat(status(get("/api/tasks").with(httpBasic(username, NEW)))).isEqualTo(200);
        assertThat(audited())
                .containsExactly(
                        ADMIN.number() + ": staff password reset " + number,
                        number + ": staff password changed " + number);
    }

    @Test
    void shouldLetWhoeverGotAPasswordInAtOnce() throws Exception {
        for (var guess = 0; guess < 10; guess++) signIn("guess" + guess, elsewhere);
        assertThat(signIn(OLD, here)).isEqualTo("/sign-in?locked");

        assertThat(signIn(reset(), here)).isEqualTo("/");
    }

    @Test
    void shouldShowPeopleWhereTheyAreSignedInAndLetThemEndIt() throws Exception {
        send(signInWith("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0"), here);
        send(signInWith("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"), elsewhere);
        var third = new CookieJar();
        send(signInWith("nothing that we know"), third);

        var page = page("/account", here);
        assertThat(page.select("tbody tr th").eachText())
                .containsExactly("Edge on Windows You are here", "Firefox on Linux", "Another browser");
        assertThat(page.select("tbody tr td:nth-of-type(1)").eachText()).containsOnly("127.0.0.1");
        assertThat(ids()).hasSize(3).noneMatch(page.html()::contains);

        var second = page.select("tbody tr:nth-of-type(2) [name=session]").val();
        assertThat(send(end(second), here).getRedirectedUrl()).isEqualTo("/account");
        assertThat(status("/account", elsewhere)).as("the way in").isEqualTo(302);
        assertThat(status("/account", third)).isEqualTo(200);

        send(post("/account/sessions/end-others").with(csrf()), here);
        assertThat(status("/account", third)).as("the way in").isEqualTo(302);
        var last = page("/account", here);
        assertThat(last.select("tbody tr")).hasSize(1);
        assertThat(send(end(last.select("[name=session]").val()), here).getRedirectedUrl())
                .isEqualTo("/sign-in?out");
        assertThat(status("/account", here)).as("the way in").isEqualTo(302);
        assertThat(ids()).isEmpty();
    }

    @Test
    void shouldEndNobodyElsesSession() throws Exception {
        signIn(OLD, elsewhere);
        var theirs = page("/account", elsewhere).select("[name=session]").val();

        mvc.perform(end(theirs).with(as(ADMIN)));

        assertThat(status("/account", elsewhere)).isEqualTo(200);
    }

    @Test
    void shouldEndASessionTwelveHoursAfterItsSignIn() throws Exception {
        signIn(OLD, here);
        begun(Duration.ofHours(11));
        assertThat(status("/account", here)).isEqualTo(200);
        begun(Duration.ofHours(13));
        assertThat(status("/account", here)).as("the way in").isEqualTo(302);
        assertThat(ids()).isEmpty();
    }

    private void begun(Duration ago) {
        jdbc.sql("update access.session set creation_time = last_access_time - ? where principal_name = ?")
                .params(ago.toMillis(), number)
                .update();
    }

    private List<String> ids() {
        return jdbc.sql("select session_id from access.session where principal_name = ?")
                .param(number)
                .query(String.class)
                .list();
    }

    private static MockHttpServletRequestBuilder end(String session) {
        return post("/account/sessions/end").param("session", session).with(csrf());
    }

    private MockHttpServletRequestBuilder signInWith(String browser) {
        return post("/sign-in")
                .param("username", username)
                .param("password", OLD)
                .header("User-Agent", browser)
                .with(csrf());
    }

    private String reset() throws Exception {
        var page = mvc.perform(post("/staff/password")
                        .param("number", number)
                        .with(as(ADMIN))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        return Jsoup.parse(page.getContentAsString())
                .select("#once dd")
                .eachText()
                .getLast();
    }

    private static MockHttpServletRequestBuilder change(String current, String chosen, String again) {
        return post("/account/password")
                .param("password", current)
                .param("newPassword", chosen)
                .param("newPasswordAgain", again)
                .with(csrf());
    }

    /** @return where it leads */
    private String signIn(String password, CookieJar jar) throws Exception {
        return String.valueOf(mvc.perform(formLogin("/sign-in").user(username).password(password))
                .andDo(jar)
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private int status(String address, CookieJar jar) throws Exception {
        return send(get(address), jar).getStatus();
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    private Document page(String address, CookieJar jar) throws Exception {
        return Jsoup.parse(send(get(address), jar).getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, CookieJar jar) throws Exception {
        var response = mvc.perform(request.with(jar)).andDo(jar).andReturn().getResponse();
        response.setDefaultCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }

    private List<String> audited() {
        return jdbc.sql("select actor || ': ' || what from access.audit where what like ? order by id")
                .param("staff password % " + number)
                .query(String.class)
                .list();
    }
}
