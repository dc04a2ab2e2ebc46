package justice.throughline.devruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier run has left in the folder, or somebody else. */
class LeftOversTest {

    private Path home;

    @BeforeEach
    void findHome(@TempDir Path temporary) {
        home = temporary;
    }

    @Test
    void shouldTakeAPidFileThatIsGoneOrCutShortForNone() throws Exception {
        Path gone = home.resolve("postmaster.pid");
        Path empty = Files.createFile(home.resolve("broker.pid"));

        assertThat(Processes.number(gone)).isEmpty();
        assertThat(Processes.number(empty)).isEmpty();
        Processes.end(gone, "");
        Processes.end(empty, "");
    }

    @Test
    void shouldStopADatabaseThatItHasGivenUp() throws Exception {
        var usual = postgres(Duration.ofMinutes(1));
        usual.start();
        usual.stop();
        Files.writeString(home.resolve("postgres/pg_hba.conf"), "host all all all reject");
        var refusing = postgres(Duration.ofSeconds(2));
        assertThatThrownBy(refusing::start).isInstanceOf(RuntimeFailure.class);
        assertThat(refusing.handle()).isPresent();

        refusing.stop();

        assertThat(refusing.handle()).isEmpty();
    }

    @Test
    void shouldWipeOnlyWhatIsItsOwn() throws IOException {
        Path spooled = Files.createDirectories(home.resolve("imports/1"));
        Path distribution = Files.createDirectories(home.resolve("dist/engine"));
        Path foreign = Files.createDirectories(home.resolve("holiday pictures"));

        Folders.wipe(home);

        assertThat(spooled).doesNotExist();
        assertThat(distribution).exists();
        assertThat(foreign).exists();
    }

    @Test
    void shouldRefuseAnotherNumberOfBrokersThanItHasBegunWith() throws IOException {
        var three = new ClusterSize(3, 3);
        three.settle(home.resolve("new"));
        Files.createDirectories(home.resolve("former/data"));

        assertThatCode(() -> three.settle(home.resolve("new"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> ClusterSize.ONE.settle(home.resolve("new")))
                .isInstanceOf(RuntimeFailure.class)
                .hasMessageContaining("keeps an engine of 3 brokers");
        assertThatThrownBy(() -> three.settle(home.resolve("former"))).isInstanceOf(RuntimeFailure.class);
        assertThatThrownBy(() -> new ClusterSize(3, 4)).isInstanceOf(RuntimeFailure.class);
    }

    @Test
    void shouldRefuseADiskThatIsNearlyFull() {
        long mb = 1024 * 1024;

        assertThatThrownBy(() -> Folders.requireSpace(home, 1499 * mb))
                .isInstanceOf(RuntimeFailure.class)
                .hasMessageContaining("1499 MB are left");
        assertThatCode(() -> Folders.requireSpace(home, 1500 * mb)).doesNotThrowAnyException();
    }

    @Test
    void shouldSayWhatToDoWithAFolderThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(home.resolve("file"));

        assertThatThrownBy(() -> HomeLock.take(file.resolve("home")))
                .isInstanceOf(RuntimeFailure.class)
                .hasMessageContaining("give the folder to yourself or delete it");
    }

    private Postgres postgres(Duration patience) {
        return new Postgres(
                RuntimeFiles.find().shared().resolve("postgres"),
                home.resolve("postgres"),
                home.resolve("logs/postgres.log"),
                new Ports(false).pick(0),
                patience);
    }
}
