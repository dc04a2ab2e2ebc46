package justice.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import justice.throughline.testing.AnotherCopy;
import justice.throughline.testing.DeskTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;

/** Sessions live in the database: every copy of the application knows them, and none takes them along when it ends. */
@DeskTest
class SharedSessionsTest {

    private static final String PASSWORD = "right-password";
    private static final Staff WHO =
            new Staff("shares", "Shares", Set.of("police.investigation"), Set.of(Role.CASEWORKER, Role.MANAGER));

    @Autowired
    private ConfigurableEnvironment environment;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HikariDataSource pool;

    @Autowired
    private FindByIndexNameSessionRepository<?> sessions;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private PasswordEncoder encoder;

    @LocalServerPort
    private int port;

    private final BrowserAt browser = new BrowserAt();
    private String here = "";

    @BeforeEach
    void hire() {
        here = "http://localhost:" + port;
        if (directory.find(WHO.number()).isEmpty())
            directory.add(People.signingInByNumber(WHO), encoder.encode(PASSWORD));
    }

    @Test
    void shouldKnowAtEveryCopyWhoSignedInAtOne() throws Exception {
        var leaving = new BrowserAt();
        try (var other = new AnotherCopy(environment)) {
            var signedIn = browser.signIn(other.address(), WHO.number(), PASSWORD);
            assertThat(signedIn.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                    .startsWith("SESSION=")
                    .contains("HttpOnly", "SameSite=Lax")
                    .doesNotContain("Max-Age", "Secure"));
            assertThat(browser.get(here + "/tasks")).satisfies(SharedSessionsTest::isKnown);

            leaving.signIn(here, WHO.number(), PASSWORD);
            var page = leaving.get(other.address() + "/tasks");
            assertThat(page).satisfies(SharedSessionsTest::isKnown);
            var session = leaving.session();
            leaving.post(here + "/sign-out", Map.of("_csrf", BrowserAt.token(page)));
            assertThat(kept(session)).isZero();
            var gone = BrowserAt.of(session);
            assertThat(gone.get(other.address() + "/tasks")).satisfies(SharedSessionsTest::isAStranger);
        }

        assertThat(browser.get(here + "/tasks")).satisfies(SharedSessionsTest::isKnown);
    }

    @Test
    void shouldReadBackWhateverASessionKeeps() throws Exception {
        browser.get(here + "/cases?q=wanted");
        browser.post(here + "/clocks/recalculations", Map.of("_who", WHO.number(), "reason", "words"));
        browser.signIn(here, WHO.number(), "Wrong-Secret");
        var before = readable();
        assertThat(browser.get(here + "/sign-in?error").body())
                .as("the user name is there to be mended")
                .contains("value=\"" + WHO.number() + "\"");
        browser.signIn(here, WHO.number(), PASSWORD);
        var after = readable();

        assertThat(before)
                .as("the form they could not send, who they said they are")
                .contains(NotSignedIn.USERNAME)
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(after)
                .as("the sign-in, the token and the words of the form for its page")
                .contains("SPRING_SECURITY_CONTEXT")
                .hasSizeGreaterThanOrEqualTo(3)
                .doesNotContain(NotSignedIn.USERNAME);
    }

    @Test
    void shouldKeepNoPassword() throws Exception {
        browser.signIn(here, WHO.number(), "Wrong-Secret");
        assertThat(bytes()).contains(WHO.number()).doesNotContain("Wrong-Secret");
        browser.signIn(here, WHO.number(), PASSWORD);
        assertThat(bytes()).contains(WHO.number()).doesNotContain(PASSWORD, "bcrypt");
    }

    /** As another release may have left it. */
    @Test
    void shouldAskWhoeverCannotBeReadToSignInAgain() throws Exception {
        browser.signIn(here, WHO.number(), PASSWORD);
        jdbc.sql("update access.session_attributes set attribute_bytes = '\\xaced000573' where session_primary_id = ?")
                .param(primary(browser.session()))
                .update();

        assertThat(browser.get(here + "/tasks")).satisfies(SharedSessionsTest::isAStranger);
        browser.signIn(here, WHO.number(), PASSWORD);
        assertThat(browser.get(here + "/tasks")).satisfies(SharedSessionsTest::isKnown);
    }

    @Test
    void shouldTakeNobodyForAStrangerWhileTheDatabaseIsAway() throws Exception {
        var stranger = new BrowserAt();
        var token = BrowserAt.token(stranger.get(here + "/sign-in"));
        browser.signIn(here, WHO.number(), PASSWORD);
        var session = browser.session();
        var wrong = new SoftAssertions();
        try (var all = new AllConnections(pool)) {
            var page = later(() -> browser.get(here + "/tasks"));
            var api = later(() -> BrowserAt.of(session).get(here + "/api/tasks"));
            var wayIn = later(() -> new BrowserAt().get(here + "/sign-in"));
            var signIn = later(() -> stranger.post(
                    here + "/sign-in", Map.of("username", WHO.number(), "password", PASSWORD, "_csrf", token)));
            for (var answer : List.of(page, wayIn, signIn))
                wrong.assertThat(answer.get()).satisfies(SharedSessionsTest::asksToWait);
            wrong.assertThat(api.get().statusCode()).isEqualTo(503);
            wrong.assertThat(api.get().headers().firstValue("Content-Type")).hasValue("application/problem+json");
            wrong.assertThat(all.size()).isEqualTo(pool.getMaximumPoolSize());
        }
        wrong.assertAll();
        assertThat(browser.get(here + "/tasks")).satisfies(SharedSessionsTest::isKnown);
    }

    private static Future<HttpResponse<String>> later(Callable<HttpResponse<String>> asked) {
        var answer = new FutureTask<>(asked);
        Thread.ofVirtual().start(answer);
        return answer;
    }

    /** What a program that cannot reach the database gets: none. */
    private record AllConnections(ArrayList<Connection> held) implements AutoCloseable {

        AllConnections(HikariDataSource pool) throws SQLException {
            this(new ArrayList<>());
            while (held.size() < pool.getMaximumPoolSize()) {
                try {
                    held.add(pool.getConnection());
                } catch (SQLTransientConnectionException othersHaveThem) {
                    assertThat(held).isNotEmpty();
                }
            }
        }

        int size() {
            return held.size();
        }

        @Override
        public void close() throws SQLException {
            for (var connection : held) connection.close();
        }
    }

    private static void isKnown(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<span>" + WHO.name() + "</span>");
    }

    private static void isAStranger(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
    }

    private static void asksToWait(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("Throughline cannot reach its records");
    }

    /** What the session keeps, by name: all of it can be read. */
    private Set<String> readable() {
        var session = sessions.findById(browser.session());
        var names = Set.copyOf(session.getAttributeNames());
        assertThat(names)
                .allSatisfy(name ->
                        assertThat((Object) session.getAttribute(name)).as(name).isNotNull());
        return names;
    }

    private String bytes() {
        return String.join(
                "",
                jdbc.sql("select attribute_bytes from access.session_attributes where session_primary_id = ?")
                        .param(primary(browser.session()))
                        .query((row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .list());
    }

    private String primary(String session) {
        return jdbc.sql("select primary_id from access.session where session_id = ?")
                .param(session)
                .query(String.class)
                .single();
    }

    private int kept(String session) {
        return jdbc.sql("select count(*) from access.session where session_id = ?")
                .param(session)
                .query(Integer.class)
                .single();
    }
}
