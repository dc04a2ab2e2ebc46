package justice.throughline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The index is derived from the models; a run with {@code -Dupdate-docs=true} rewrites it. */
class ProcessesReadmeTest {

    private static final Path README = Path.of("../processes/README.md");
    private static final String MARK = "<!-- generated -->\n";

    @Test
    void shouldDescribeTheModelsAsTheyAre() throws IOException {
        var page = Files.readString(README);
        var written = page.substring(0, page.indexOf(MARK) + MARK.length());
        var expected = written + "\n" + ProcessesReadme.generated();
        if (Boolean.getBoolean("update-docs")) {
            Files.writeString(README, expected);
        }

        assertThat(Files.readString(README))
                .as("run this test with -Dupdate-docs=true to rewrite processes/README.md")
                .isEqualTo(expected);
    }
}
