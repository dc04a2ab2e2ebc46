package justice.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** What a browser gets over a real connection: compressed, and what never changes once only. */
@DeskTest
class DeliveryTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @LocalServerPort
    private int port;

    @Autowired
    private Desk desk;

    @Test
    void shouldKeepScriptsAndStylesForEverUnderANameOfTheirContent() throws Exception {
        var files = built();
        assertThat(files).isNotEmpty();
        for (var file : files) {
            var answer = get("/assets/" + file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(file).matches("[\\w-]+-[\\w-]{8}\\.(js|css)");
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .as(file)
                    .contains("max-age=31536000, public, immutable");
            shouldBeCompressed(answer);
        }
        var page = get("/sign-in");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(get("/assets/manifest.json").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldCompressPagesAndTables() throws Exception {
        IntStream.range(0, 30).forEach(any -> desk.newCase("burglary"));
        signIn();
        for (var path : List.of("/tasks", "/cases.csv", "/api/cases?size=50", "/v3/api-docs", "/nothing")) {
            shouldBeCompressed(get(path));
        }
    }

    private static void shouldBeCompressed(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.headers().firstValue("Content-Encoding"))
                .as("%s, %s", answer.uri(), answer.headers().firstValue("Content-Type"))
                .contains("gzip");
        assertThat(plain(answer).length()).isGreaterThan(answer.body().length);
    }

    private static String plain(HttpResponse<byte[]> answer) throws IOException {
        var body = new ByteArrayInputStream(answer.body());
        var compressed = answer.headers().firstValue("Content-Encoding").isPresent();
        try (var plain = compressed ? new GZIPInputStream(body) : body) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void signIn() throws Exception {
        var token = TOKEN.matcher(plain(get("/sign-in")));
        assertThat(token.find()).isTrue();
        var form = Map.of("username", "root", "password", "first-password", "_csrf", token.group(1));
        var answer = browser.send(
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.entrySet().stream()
                                .map(field -> field.getKey() + "="
                                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"))))
                        .build(),
                BodyHandlers.discarding());
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("error");
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Encoding", "gzip")
                .header("Accept", "text/html, */*");
    }

    /** All that the build made, whatever asks for it. */
    private static List<String> built() throws IOException {
        try (var files =
                Files.list(new ClassPathResource("static/assets").getFile().toPath())) {
            return files.map(Path::getFileName).map(Path::toString).toList();
        }
    }
}
