package justice.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import justice.throughline.testing.AnotherCopy;
import justice.throughline.testing.CookieJar;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a browser and the application tell each other about who is there, on plain connections and by TLS. */
@DeskTest
@TestInstance(Lifecycle.PER_CLASS)
class ConnectionsTest {

    private static final String PASSWORD = "right-password";
    private static final Staff WHO = new Staff("connects", "Connects", Set.of(), Set.of(Role.CASEWORKER));

    /** As {@code docs/operations.md} says it is set up behind a proxy; tests of pages replace the tokens of their own copy. */
    private static final Map<String, String> BEHIND_A_PROXY = Map.of(
            "server.forward-headers-strategy", "native",
            "server.tomcat.remoteip.internal-proxies", "127\\.0\\.0\\.1|0:0:0:0:0:0:0:1",
            "throughline.access.hosts", "localhost");

    private CookieJar jar = new CookieJar();
    private BrowserAt browser = new BrowserAt();

    @SuppressWarnings("NullAway.Init") // before all tests
    private AnotherCopy copy;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ConfigurableEnvironment environment;

    @LocalServerPort
    private int port;

    @BeforeAll
    void start() {
        copy = new AnotherCopy(environment, BEHIND_A_PROXY, context -> {});
    }

    @AfterAll
    void stop() {
        copy.close();
    }

    @BeforeEach
    void hire() {
        jar = new CookieJar();
        browser = new BrowserAt();
        if (directory.find(WHO.number()).isEmpty())
            directory.add(People.signingInByNumber(WHO), encoder.encode(PASSWORD));
    }

    @Test
    void shouldTieASessionToThisHostAloneByTls() throws Exception {
        var byTls = send(signIn().secure(true).with(csrf()));
        assertThat(byTls.getCookies()).extracting(Cookie::getName).contains("__Host-SESSION");
        assertThat(byTls.getHeaders("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("__Host-SESSION=")
                        && cookie.contains("; Path=/;")
                        && cookie.contains("; Secure")
                        && cookie.contains("; HttpOnly")
                        && cookie.contains("; SameSite=Lax")
                        && !cookie.contains("Domain"));
        assertThat(byTls.getHeader("Strict-Transport-Security")).startsWith("max-age=");
        assertThat(send(get("/tasks").secure(true)).getStatus()).isEqualTo(200);
        assertThat(send(get("/tasks")).getStatus())
                .as("the same cookie on a plain connection")
                .isEqualTo(302);

        var plain = mvc.perform(signIn().with(csrf())).andReturn().getResponse();
        assertThat(plain.getCookies()).extracting(Cookie::getName).contains("SESSION");
        assertThat(plain.getHeader("Strict-Transport-Security")).isNull();
    }

    @Test
    void shouldKeepNothingOfWhoeverOnlyLooksAtTheWayIn() throws Exception {
        browser.signIn(copy.address(), WHO.number(), PASSWORD);
        var latest = latestSession();
        for (var address : List.of("/sign-in", "/login", "/", "/nothing", "/cases?q=wanted"))
            assertThat(new BrowserAt().get(copy.address() + address).headers().allValues("Set-Cookie"))
                    .as(address)
                    .noneMatch(cookie -> cookie.contains("SESSION="));
        assertThat(latestSession()).isEqualTo(latest);
    }

    @Test
    void shouldLeadToWhereTheyWantedToGoWithTheTokenOfTheWayIn() throws Exception {
        assertThat(to(browser.get(copy.address() + "/tasks?view=mine"))).endsWith("/sign-in");
        var token = BrowserAt.token(browser.get(copy.address() + "/sign-in"));

        assertThat(to(signIn("of somebody else"))).endsWith("/sign-in?expired");
        assertThat(to(signIn(token))).endsWith("/tasks?view=mine");

        var page = browser.get(copy.address() + "/tasks?view=mine");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(endOthers(token).statusCode())
                .as("the token of before the sign-in")
                .isEqualTo(403);
        assertThat(to(endOthers(BrowserAt.token(page)))).endsWith("/account");
        browser.post(copy.address() + "/sign-out", Map.of("_csrf", BrowserAt.token(page)));
        assertThat(to(browser.signIn(copy.address(), WHO.number(), PASSWORD)))
                .as("what they wanted is not wanted again")
                .isEqualTo(copy.address() + "/");
    }

    private HttpResponse<String> signIn(String token) throws Exception {
        return browser.post(
                copy.address() + "/sign-in", Map.of("username", WHO.number(), "password", PASSWORD, "_csrf", token));
    }

    private HttpResponse<String> endOthers(String token) throws Exception {
        return browser.post(copy.address() + "/account/sessions/end-others", Map.of("_csrf", token));
    }

    private static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void shouldLeadToNoOtherSite() throws Exception {
        for (var address : Set.of("//evil.example/", "https://evil.example/", "/\\evil.example")) {
            var encoded =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.UTF_8));
            var answer = mvc.perform(signIn().with(csrf()).cookie(new Cookie("WANTED", encoded)))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getRedirectedUrl()).isEqualTo("/");
        }
    }

    @Test
    void shouldAnswerUnderItsOwnNamesOnly() throws Exception {
        assertThat(send(get("/sign-in").with(request -> {
                            request.setServerName("rebound.evil.example");
                            return request;
                        }))
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void shouldBelieveNobodyButTheProxyThatItWasTold() throws Exception {
        var here = "http://localhost:" + port;
        assertThat(throughAProxy(here).headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
        var answer = throughAProxy(copy.address());
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("__Host-CSRF="));
    }

    private static HttpResponse<String> throughAProxy(String application) throws Exception {
        try (var proxy = HttpClient.newHttpClient()) {
            return proxy.send(
                    HttpRequest.newBuilder(URI.create(application + "/sign-in"))
                            .header("X-Forwarded-Proto", "https")
                            .header("X-Forwarded-For", "198.51.100.9")
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static MockHttpServletRequestBuilder signIn() {
        return post("/sign-in").param("username", WHO.number()).param("password", PASSWORD);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(jar)).andDo(jar).andReturn().getResponse();
    }

    /** When the last began of which anything is kept, while nobody else is there. */
    private long latestSession() {
        return jdbc.sql("select coalesce(max(creation_time), 0) from access.session")
                .query(Long.class)
                .single();
    }
}
