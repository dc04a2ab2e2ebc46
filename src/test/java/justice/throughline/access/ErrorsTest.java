package justice.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over a real connection, since error pages are made by the server after the application has refused. */
@DeskTest
class ErrorsTest {

    private static final String ROOT =
            "Basic " + Base64.getEncoder().encodeToString("root:first-password".getBytes(StandardCharsets.UTF_8));

    @LocalServerPort
    private int port;

    @Test
    void shouldTellProgramsWhatIsWrong() throws Exception {
        var answer = get("/api/tasks", "");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Basic"));
        assertThat(answer.body()).contains("\"title\":\"Sign in first\"").contains("\"instance\":\"/api/tasks\"");
    }

    @Test
    void shouldTellProgramsThatNothingIsThere() throws Exception {
        for (var path : new String[] {"/api/nothing", "/api/tasks/1"}) {
            var answer = get(path, ROOT);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void shouldKnowNobodyWhoseNameNobodyCanHave() throws Exception {
        var nul = Base64.getEncoder().encodeToString("ro\0ot:first-password".getBytes(StandardCharsets.UTF_8));
        assertThat(get("/api/tasks", "Basic " + nul).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldKeepNoSessionForPrograms() throws Exception {
        var answer = get("/api/tasks", ROOT);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void shouldSendStrictHeaders() throws Exception {
        var headers = get("/sign-in", "").headers();
        assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-eval"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!authorization.isEmpty()) request.header("Authorization", authorization);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
