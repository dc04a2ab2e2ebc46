package justice.throughline.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;

/** What the application says while its database is away: to wait, to everybody, and to nobody that they are not known. */
final class DatabaseGone {

    private static final String CREDENTIALS = basic("admin:demo");
    private static final String MONITOR = basic("prometheus:scrapes-alone");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String application;
    private final String session;
    private final HttpResponse<String> form;

    /** Signs somebody in while the database is still there, and lets another go only as far as the form. */
    DatabaseGone(String application) throws IOException, InterruptedException {
        this.application = application;
        this.session = session(send(signIn(send(at("/sign-in")))));
        this.form = send(at("/sign-in"));
    }

    void isSaid() throws IOException, InterruptedException {
        var wrong = new SoftAssertions();
        wrong.assertThat(send(at("/cases").header("Cookie", session)).statusCode())
                .as("whoever is signed in, at once")
                .isEqualTo(503);
        var api = send(at("/api/tasks").header("Authorization", CREDENTIALS));
        wrong.assertThat(api.statusCode()).as("right credentials").isEqualTo(503);
        wrong.assertThat(api.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        wrong.assertThat(api.headers().firstValue("Retry-After")).hasValue("10");
        wrong.assertThat(send(at("/actuator/health/readiness")).statusCode())
                .as("readiness")
                .isEqualTo(503);
        wrong.assertThat(send(at("/actuator/health/liveness")).statusCode())
                .as("liveness")
                .isEqualTo(200);
        wrong.assertThat(send(at("/sign-in")).statusCode()).as("the way in").isEqualTo(503);
        var signedIn = send(signIn(form));
        wrong.assertThat(signedIn.statusCode()).as("the right password").isEqualTo(503);
        wrong.assertThat(signedIn.headers().firstValue("Retry-After")).hasValue("10");
        wrong.assertThat(signedIn.body()).contains("Throughline cannot reach its records");
        wrong.assertAll();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var figures = send(at("/actuator/prometheus").header("Authorization", MONITOR));
            assertThat(figures.statusCode()).as("who watches").isEqualTo(200);
            assertThat(figures.body())
                    .contains(
                            "throughline_database_up 0.0", "throughline_commands_waiting NaN", "hikaricp_connections ");
        });
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.US_ASCII));
    }

    private HttpRequest.Builder signIn(HttpResponse<String> form) {
        var token = form.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
        return at("/sign-in")
                .header("Cookie", session(form))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=admin&password=demo&_csrf=" + token));
    }

    private static String session(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> !cookie.contains("Max-Age=0"))
                .map(cookie -> cookie.replaceAll(";.*", ""))
                .collect(Collectors.joining("; "));
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(application + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isNotEqualTo(500);
        return answer;
    }
}
