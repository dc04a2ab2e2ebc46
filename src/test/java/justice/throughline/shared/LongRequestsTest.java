package justice.throughline.shared;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.util.Locale;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A request that is too long to be read is refused as every other: a program by a problem document, a person by our page. */
@DeskTest
class LongRequestsTest {

    @LocalServerPort
    private int port;

    private record Answer(int status, String type, String body) {}

    @ParameterizedTest
    @CsvSource({
        "/api/tasks?q=, 33000, 414",
        "/api/tasks?q=, 100000, 414",
        "/api/, 40000, 414",
        "/tasks?q=, 33000, 414",
        "/tasks?q=, 100000, 414",
        "/, 40000, 414",
        // the server has no room even to read whose address it is
        "/tasks?q=, 300000, 414",
    })
    void shouldRefuseAnAddressThatIsTooLong(String address, int letters, int status) throws Exception {
        refused(ask(address + "a".repeat(letters), ""), address, status);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/tasks, Cookie: a=, 33000, 431",
        "/api/tasks, Authorization: Basic, 100000, 431",
        "/api/tasks, Accept:, 300000, 400",
        "/tasks, Cookie: a=, 33000, 431",
        "/tasks, X-Made-Up:, 100000, 431",
        "/tasks, Cookie: a=, 300000, 400",
    })
    void shouldRefuseHeadersThatAreTooLong(String address, String header, int letters, int status) throws Exception {
        refused(ask(address, header + " " + "a".repeat(letters) + "\r\n"), address, status);
    }

    @ParameterizedTest
    @CsvSource({"/api/tasks", "/tasks"})
    void shouldRefuseTooManyHeaders(String address) throws Exception {
        refused(ask(address, "X-Made-Up: 1\r\n".repeat(200)), address, 400);
    }

    /** An address as long as we take is read, and what is wrong with it is said by its name. */
    @ParameterizedTest
    @CsvSource({"/api/tasks?assignee=, 401", "/sign-in?lang=, 400"})
    void shouldReadAnAddressThatIsJustShortEnough(String address, int status) throws Exception {
        assertThat(ask(address + "a".repeat(30_000), "").status()).isEqualTo(status);
    }

    private static void refused(Answer answer, String address, int status) throws IOException {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (address.startsWith("/api/")) {
            assertThat(answer.type()).as(answer.body()).isEqualTo("application/problem+json");
            var problem = new ObjectMapper().readTree(answer.body());
            assertThat(problem.path("status").asInt()).isEqualTo(status);
            assertThat(problem.path("detail").asText()).isNotBlank();
        } else {
            assertThat(answer.type()).startsWith("text/html");
            assertThat(answer.body()).contains("govuk-main-wrapper").doesNotContain("Apache Tomcat");
        }
    }

    private Answer ask(String address, String headers) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\n" + headers
                                    + "Connection: close\r\n\r\n")
                            .getBytes(ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), UTF_8).split("\r\n\r\n", 2);
            var type = answer[0].toLowerCase(Locale.ROOT).replaceAll("(?s).*\ncontent-type: *([^\r]*).*", "$1");
            return new Answer(Integer.parseInt(answer[0].split(" ")[1]), type, unchunked(answer[1]));
        }
    }

    private static String unchunked(String body) {
        return body.replaceAll("(?s)^[0-9a-f]+\r\n(.*)", "$1").replaceAll("(?s)\r\n0\r\n\r\n$", "");
    }
}
