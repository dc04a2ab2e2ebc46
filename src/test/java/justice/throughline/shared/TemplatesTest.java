package justice.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no page may use, whoever writes it. */
class TemplatesTest {

    private static final Pattern NATIVE_DATE =
            Pattern.compile("type=\"[^\"]*\\b(date|datetime|datetime-local|month|week|time)\\b");
    private static final Pattern NATIVE_CHECK = Pattern.compile("<(input|select|textarea)\\b[^>]*\\s(th:)?required\\b");

    @Test
    void shouldUseNoDateInputsOfTheBrowsersOwn() throws IOException {
        assertThat(having(NATIVE_DATE))
                .as("a browser shows these in an order and a zone of its own: use date :: fields")
                .isEmpty();
    }

    @Test
    void shouldLeaveTheCheckToTheServer() throws IOException {
        assertThat(having(NATIVE_CHECK))
                .as("a browser says in its own language and in a bubble what the page says at the field")
                .isEmpty();
    }

    @Test
    void shouldShowTheModelersViewerToDesignersOnly() throws IOException {
        assertThat(having(Pattern.compile("data-island=\"form\""))).containsExactly("forms/preview.html");
    }

    private static List<String> having(Pattern pattern) throws IOException {
        return WordsTest.templates().stream()
                .filter(template -> pattern.matcher(text(template)).find())
                .map(template ->
                        Path.of("main/resources/templates").relativize(template).toString())
                .toList();
    }

    private static String text(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
