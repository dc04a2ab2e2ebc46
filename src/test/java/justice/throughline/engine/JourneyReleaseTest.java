package justice.throughline.engine;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;

/** What goes to the engine with each release. */
class JourneyReleaseTest {

    private static final Pattern CALLED = Pattern.compile("<zeebe:calledDecision[^>]*decisionId=\"(\\w+)\"");
    private static final Pattern HELD = Pattern.compile("<decision id=\"(\\w+)\"");
    /** The engine's largest batch of records, in which it repeats each file of a deployment several times. */
    private static final int BATCH = 4 * 1024 * 1024;

    @Test
    void shouldHoldTheDecisionsThatModelsCallAndNoOther() throws IOException {
        assertThat(found(HELD, ".dmn")).isNotEmpty().isEqualTo(found(CALLED, ".bpmn"));
    }

    @Test
    void shouldFitIntoTheEnginesBatchManyTimes() throws IOException {
        assertThat(ReleaseDeployer.files().stream()
                        .mapToInt(file -> text(file).length())
                        .sum())
                .isBetween(1, BATCH / 8);
    }

    private static TreeSet<String> found(Pattern pattern, String ending) throws IOException {
        return ReleaseDeployer.files().stream()
                .filter(file -> String.valueOf(file.getFilename()).endsWith(ending))
                .flatMap(file -> pattern.matcher(text(file)).results())
                .map(result -> result.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
