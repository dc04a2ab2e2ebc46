package justice.throughline.devruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParentDiesTest {

    private static final Path HOME = Path.of("target/parent-dies").toAbsolutePath();

    private Process parent;

    @BeforeEach
    void startParent() throws IOException {
        Folders.delete(HOME);
        parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        RuntimeChild.class.getName(),
                        HOME.toString())
                .redirectErrorStream(true)
                .start();
    }

    @AfterEach
    void endParent() {
        parent.destroyForcibly();
    }

    @Test
    void shouldLeaveNoOrphanAndGoOnWhereItStopped() throws Exception {
        List<Long> children = children();
        assertThat(children).hasSize(2).allMatch(ParentDiesTest::runs);
        assertThatThrownBy(() -> EmbeddedRuntime.start(RuntimeOptions.in(HOME)))
                .isInstanceOf(RuntimeFailure.class)
                .hasMessageContaining("in use by process " + parent.pid());

        parent.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(20)).until(() -> children.stream().noneMatch(ParentDiesTest::runs));
        try (var runtime = EmbeddedRuntime.start(RuntimeOptions.in(HOME));
                var load = new Load(runtime)) {
            var journal = new JournalTables(runtime);
            load.work();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> journal.number("select count(*) from journal.user_task where state = 'CREATED'") == 1);
            assertThat(journal.number("select count(*) from journal.process_definition"))
                    .isEqualTo(2);
        }
    }

    private List<Long> children() throws IOException {
        BufferedReader output = parent.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("children ")) {
                return Pattern.compile("\\d+")
                        .matcher(line)
                        .results()
                        .map(found -> Long.valueOf(found.group()))
                        .toList();
            }
        }
        throw new IllegalStateException("the parent ended");
    }

    /** A process that has ended but was not fetched by its parent has no command line any more. */
    private static boolean runs(long pid) {
        return Processes.find(String.valueOf(pid), HOME.toString()).isPresent();
    }
}
