package justice.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a program that collects logs reads when an operator asks for JSON by the one setting that the manual names. */
class StructuredLogTest {

    private static final String SETTING = "LOGGING_STRUCTURED_FORMAT_CONSOLE";
    private static final int ENOUGH = 3;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void shouldWriteEachEventAsOneLineOfJson() throws IOException {
        var events = firstLines("ecs");

        assertThat(events).hasSize(ENOUGH).allSatisfy(event -> {
            assertThat(event.path("log").path("level").asText()).matches("INFO|WARN|ERROR");
            assertThat(event.path("log").path("logger").asText()).isNotEmpty();
            assertThat(Instant.parse(event.path("@timestamp").asText())).isNotNull();
            assertThat(event.path("message").asText()).isNotEmpty();
            assertThat(event.path("service").path("name").asText()).isEqualTo("throughline");
        });
        assertThat(events)
                .anyMatch(event -> event.path("message").asText().startsWith("Starting ThroughlineApplication"));
    }

    /** The application as it starts beside a cluster, until it has said enough. */
    private List<JsonNode> firstLines(String format) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        shippedClasses(),
                        ThroughlineApplication.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .putAll(Map.of(
                        SETTING,
                        format,
                        "SPRING_PROFILES_ACTIVE",
                        "external",
                        "THROUGHLINE_ACCESS_HOSTS",
                        "localhost",
                        "THROUGHLINE_ALLOW_INSECURE",
                        "nobody is there to be talked to",
                        "SPRING_DATASOURCE_URL",
                        "jdbc:postgresql://127.0.0.1:9/nobody"));
        var process = builder.start();
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var events = new ArrayList<JsonNode>();
            while (events.size() < ENOUGH) {
                var line = said.readLine();
                assertThat(line).as("a line of the log").startsWith("{").endsWith("}");
                events.add(json.readTree(line));
            }
            return events;
        } finally {
            process.destroyForcibly();
        }
    }

    /** A calendar library of the tests speaks before anything is set up. */
    private static String shippedClasses() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.contains("ical4j"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
