package justice.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The command as an operator runs it: a program of its own that ends. */
@DeskTest
class StaffCommandTest {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    @SuppressWarnings("NullAway.Init") // filled by JUnit
    private Path folder;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private Environment settings;

    private record Ended(int code, String console) {}

    @Test
    void shouldAddTheFirstPeopleAndKeepTheirPasswordsForTheirOwner() throws Exception {
        var file = Files.writeString(folder.resolve("staff.csv"), """
                number,name,username,roles,desks
                SC-%1$s,Adaeze Admin,sc.%1$s,ADMIN,
                """.formatted(mark));

        var ended = run("--throughline.staff=" + file);

        assertThat(ended.code()).as(ended.console()).isZero();
        var passwords = folder.resolve("staff-first-passwords.csv");
        assertThat(ended.console())
                .contains("staff.csv: 1 added, 0 changed, 0 as they were.")
                .contains(passwords.toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
                .isEqualTo("rw-------");
        var line = Files.readAllLines(passwords).getLast().split(",");
        assertThat(line).startsWith("SC-" + mark, "Adaeze Admin", "sc." + mark);
        assertThat(ended.console()).doesNotContain(line[3]);
        assertThat(encoder.matches(line[3], hash())).isTrue();
        assertThat(jdbc.sql("select actor from access.audit where what = ?")
                        .param("staff added SC-" + mark)
                        .query(String.class)
                        .list())
                .containsExactly("command:staff");
    }

    @Test
    void shouldSayWhatIsWrongAndEndSo() throws Exception {
        var file = Files.writeString(folder.resolve("staff.csv"), """
                number,name,username,roles,desks
                SC-%1$s,Olga,sc.%1$s,CASEWORKER,police.nowhere
                """.formatted(mark));

        var ended = run("--throughline.staff=" + file);

        assertThat(ended.code()).as(ended.console()).isEqualTo(1);
        assertThat(ended.console())
                .contains("staff.csv, line 2, desks: No desk is called “police.nowhere”.")
                .contains("Nothing was written");
        assertThat(folder.resolve("staff-first-passwords.csv")).doesNotExist();
    }

    @Test
    void shouldNotLoseThePasswordsOfBefore() throws Exception {
        var file = Files.writeString(folder.resolve("staff.csv"), """
                number,name,username,roles,desks
                SC-%1$s,Olga,sc.%1$s,CASEWORKER,
                """.formatted(mark));
        var kept = Files.writeString(folder.resolve("kept.csv"), "of before");

        var ended = run("--throughline.staff=" + file, "--throughline.staff-passwords=" + kept);

        assertThat(ended.code()).as(ended.console()).isEqualTo(2);
        assertThat(ended.console()).contains("is there already").contains("name another by");
        assertThat(kept).hasContent("of before");
        assertThat(jdbc.sql("select count(*) from access.staff where username = ?")
                        .param("sc." + mark)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                ThroughlineApplication.class.getName(),
                "--spring.profiles.active=external",
                "--throughline.allow-insecure=the database listens on this machine only",
                "--spring.datasource.url=" + settings.getRequiredProperty("spring.datasource.url")));
        command.addAll(List.of(arguments));
        var console = folder.resolve("console.txt");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(console));
    }

    private String hash() {
        return jdbc.sql("select password_hash from access.staff where username = ?")
                .param("sc." + mark)
                .query(String.class)
                .single();
    }
}
