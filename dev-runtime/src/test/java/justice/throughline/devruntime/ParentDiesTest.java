package justice.throughline.devruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
    void endParent() throws InterruptedException {
        parent.destroyForcibly().waitFor();
        awaitNoOrphan();
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

    @Test
    void shouldEndAfterTheApplicationWhenToldToEnd() throws Exception {
        List<Long> children = children();

        parent.toHandle().destroy();

        assertThat(numbers(line("at the end "))).isEqualTo(children);
        assertThat(parent.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(children).noneMatch(ParentDiesTest::runs);
        assertThat(RuntimeFiles.find().shared())
                .as("the classes for the next start")
                .isDirectoryContaining("glob:**classes-*.jsa");
        assertThat(HOME.resolve("zeebe")).isDirectoryNotContaining("glob:**app.home*");
        assertThat(HOME.resolve("zeebe/logs/zeebe.log")).isNotEmptyFile();
    }

    @Test
    void shouldSayInOneLineWhatItsEngineIsLicensedFor() throws Exception {
        assertThat(line("The embedded Zeebe broker"))
                .contains("development, demo and test only", "Camunda License 1.0", "production needs a licensed");
    }

    @Test
    void shouldEndAtOnceWhileItStarts() throws Exception {
        line("Starting Zeebe");

        parent.toHandle().destroy();

        assertThat(parent.waitFor(20, TimeUnit.SECONDS)).isTrue();
        awaitNoOrphan();
    }

    private static void awaitNoOrphan() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ProcessHandle.allProcesses().noneMatch(ParentDiesTest::isOfThisHome));
    }

    private List<Long> children() throws IOException {
        return numbers(line("children "));
    }

    private String line(String start) throws IOException {
        BufferedReader output = parent.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(start)) {
                return line;
            }
        }
        throw new IllegalStateException("the child ended early");
    }

    private static List<Long> numbers(String line) {
        return Pattern.compile("\\d+")
                .matcher(line)
                .results()
                .map(found -> Long.valueOf(found.group()))
                .toList();
    }

    private static boolean runs(long pid) {
        return ProcessHandle.of(pid).filter(ParentDiesTest::isOfThisHome).isPresent();
    }

    private static boolean isOfThisHome(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(HOME.toString());
    }
}
