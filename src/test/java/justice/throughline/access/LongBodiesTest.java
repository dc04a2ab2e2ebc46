package justice.throughline.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Nobody fills memory or disk by what they send, whoever they are. */
@DeskTest
class LongBodiesTest {

    private static final String MULTIPART = "multipart/form-data; boundary=x";
    private static final String ROOT =
            "Basic " + Base64.getEncoder().encodeToString("root:first-password".getBytes(UTF_8));

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvc mvc;

    /** Its length is known before it, or only at its end. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldRefuseABodyThatWouldFillTheMemory(boolean lengthIsSaid) throws Exception {
        var body = ("{\"kind\": \"" + "a".repeat(1_100_000) + "\"}").getBytes(UTF_8);
        var sent = lengthIsSaid
                ? BodyPublishers.ofByteArray(body)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/clocks/calculate"))
                    .header("Authorization", ROOT)
                    .header("Content-Type", "application/json")
                    .POST(sent)
                    .build();

            var answer = http.send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
            assertThat(answer.body()).contains("body-too-long", "1,048,576");
        }
    }

    /** The answer comes while next to nothing of the three gigabytes has been sent. */
    @ParameterizedTest
    @CsvSource({
        "POST /files, multipart/form-data; boundary=x, 302",
        "POST /api/imports/police-uk, multipart/form-data; boundary=x, 401",
        "PUT /api/tasks/1/closing, application/x-www-form-urlencoded, 403",
        "PUT /tasks, application/x-www-form-urlencoded, 302",
    })
    void shouldReadNothingLongOfAStranger(String address, String type, int status) throws IOException {
        assertThat(firstLine(address, type)).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void shouldLetOnlyImportersSendFilesOfAnyLength() throws Exception {
        mvc.perform(inPieces(People.INVESTIGATOR)).andExpect(status().isLengthRequired());
        mvc.perform(inPieces(People.MANAGER)).andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder inPieces(Staff staff) {
        return post("/files").with(People.as(staff)).contentType(MULTIPART).header("Transfer-Encoding", "chunked");
    }

    private String firstLine(String address, String type) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            var head = address + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                    + "\r\nContent-Length: 3000000000\r\n\r\n--x\r\n";
            socket.getOutputStream().write(head.getBytes(ISO_8859_1));
            var line = new StringBuilder();
            for (int read = socket.getInputStream().read(); read >= 0 && read != '\r'; ) {
                line.append((char) read);
                read = socket.getInputStream().read();
            }
            return line.toString();
        }
    }
}
