package justice.throughline.devruntime;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
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
        assertThatThrownBy(() -> connect(usual, "postgres", "")).hasMessageContaining("password");
        connect(usual, "throughline", usual.password()).close();
        usual.stop();
        Files.writeString(home.resolve("postgres/pg_hba.conf"), "host all all all reject");
        var refusing = postgres(Duration.ofSeconds(2));
        assertThatThrownBy(refusing::start).isInstanceOf(RuntimeFailure.class);
        assertThat(refusing.handle()).isPresent();

        refusing.stop();

        assertThat(refusing.handle()).isEmpty();
    }

    @Test
    void shouldGiveADatabaseOfBeforePasswordsAndKeepItsRows() throws Exception {
        try (var former = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(
                                RuntimeFiles.find().shared().resolve("postgres").toFile())
                        .setDataDirectory(home.resolve("postgres"))
                        .setCleanDataDirectory(false)
                        .start();
                var connection = former.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role throughline login password 'throughline'");
            statement.execute("create database throughline owner throughline");
            try (var owner = connect(former.getJdbcUrl("throughline", "throughline"), "throughline", "")) {
                owner.createStatement().execute("create table kept as select 1 as row");
            }
        }
        var upgraded = postgres(Duration.ofMinutes(1));

        upgraded.start();

        try (var connection = connect(upgraded, "throughline", upgraded.password());
                var rows = connection.createStatement().executeQuery("select row from kept")) {
            assertThat(rows.next()).isTrue();
        }
        assertThatThrownBy(() -> connect(upgraded, "throughline", "throughline"))
                .hasMessageContaining("password");
        assertThatThrownBy(() -> connect(upgraded, "postgres", "any")).hasMessageContaining("password");
        assertThat(rights(home.resolve("secrets/throughline"))).isEqualTo("rw-------");
        upgraded.stop();
        Folders.delete(home.resolve("secrets"));
        upgraded.start();
        connect(upgraded, "throughline", upgraded.password()).close();
        upgraded.stop();
    }

    @Test
    void shouldTakeOthersRightsFromWhatIsItsOwn() throws IOException {
        Path logs = Files.createDirectories(home.resolve("logs"));
        Path log = Files.writeString(logs.resolve("zeebe.log"), "said");
        Path key = Files.writeString(
                Files.createDirectories(home.resolve("partners")).resolve("application.p12"), "key");
        Path foreign = Files.createDirectories(home.resolve("holiday pictures"));
        for (Path path : List.of(log, key)) Files.setPosixFilePermissions(path, fromString("rw-r--r--"));
        for (Path path : List.of(logs, foreign)) Files.setPosixFilePermissions(path, fromString("rwxr-xr-x"));

        Folders.narrow(home);

        assertThat(List.of(rights(log), rights(key))).containsOnly("rw-------");
        assertThat(rights(logs)).isEqualTo("rwx------");
        assertThat(rights(foreign)).isEqualTo("rwxr-xr-x");
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

    private static Connection connect(Postgres database, String user, String password) throws SQLException {
        return connect(database.jdbcUrl(), user, password);
    }

    private static Connection connect(String url, String user, String password) throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Postgres postgres(Duration patience) {
        return new Postgres(
                RuntimeFiles.find().shared().resolve("postgres"),
                home.resolve("postgres"),
                home.resolve("logs/postgres.log"),
                new Secrets(home.resolve("secrets")),
                new Ports(false).pick(0),
                patience);
    }
}
