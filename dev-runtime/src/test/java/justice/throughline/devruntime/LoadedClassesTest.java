package justice.throughline.devruntime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedClassesTest {

    private static final String NAME = "engine";

    @TempDir
    @SuppressWarnings("NullAway.Init") // filled by JUnit
    private Path shared;

    @TempDir
    @SuppressWarnings("NullAway.Init") // filled by JUnit
    private Path home;

    @Test
    void shouldBeMadeByTheFirstRunThatEndsInOrderAndUsedByTheNext() throws Exception {
        var classes = new LoadedClasses(NAME, shared, home);
        var made = home.resolve("tmp/engine.jsa");
        assertThat(classes.options()).contains("-XX:ArchiveClassesAtExit=" + made);
        assertThat(classes.areMissing()).isTrue();
        Files.createDirectories(made.getParent());
        Files.writeString(made, "classes");

        classes.keep();

        assertThat(classes.areMissing()).isFalse();
        assertThat(made).doesNotExist();
        assertThat(new LoadedClasses(NAME, shared, home.resolve("other")).options())
                .contains("-XX:SharedArchiveFile=" + shared.resolve("engine.jsa"));
    }

    @Test
    void shouldNotBeKeptFromARunThatWasKilledWhileItWroteThem() throws Exception {
        var made = home.resolve("tmp/engine.jsa");
        Files.createDirectories(made.getParent());
        Files.writeString(made, "hal");

        assertThat(new LoadedClasses(NAME, shared, home).options()).contains("-XX:ArchiveClassesAtExit=" + made);

        assertThat(made).doesNotExist();
    }
}
