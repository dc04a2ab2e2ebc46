package justice.throughline.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.regex.Pattern;
import justice.throughline.devruntime.partners.Keytool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that listens as {@code docs/operations.md} says: with TLS only, and to passwords only. */
class DatabaseOverTlsTest {

    private static final Pattern SETTING = Pattern.compile("(?m)^ {7}(ssl\\w*|password_encryption) = '?([\\w.-]+)'?$");
    private static final Pattern WHO = Pattern.compile("(?m)^ {7}hostssl throughline .*$");
    private static final String PASSWORD = "a password";

    @TempDir
    @SuppressWarnings("NullAway.Init") // filled by JUnit
    private static Path folder;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void listenAsDocumented() throws Exception {
        makeCertificate();
        var page = Files.readString(Path.of("../docs/operations.md"));
        var data = folder.resolve("data");
        var builder = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
        SETTING.matcher(page)
                .results()
                .forEach(setting -> builder.setServerConfig(
                        setting.group(1), setting.group(2).replaceFirst("^server", folder + "/server")));
        postgres = builder.start();
        var who = WHO.matcher(page);
        assertThat(who.find()).isTrue();
        Files.writeString(
                data.resolve("pg_hba.conf"),
                who.group().replace("10.0.0.0/8", "127.0.0.1/32") + "\nhost all postgres 127.0.0.1/32 trust\n");
        asSuperuser("create role app login password '" + PASSWORD + "'", "create database throughline");
        asSuperuser("select pg_reload_conf()");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void shouldTalkWithWhoChecksItsCertificateAndHasThePassword() throws SQLException {
        var address = address("verify-full&sslrootcert=" + folder.resolve("server.crt"));
        try (var connection = DriverManager.getConnection(address, "app", PASSWORD);
                var statement = connection.createStatement();
                var found = statement.executeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getBoolean(1)).isTrue();
        }
    }

    @Test
    void shouldTalkWithNobodyElse() {
        assertThatThrownBy(() -> DriverManager.getConnection(address("disable"), "app", PASSWORD))
                .hasMessageContaining("no encryption");
        assertThatThrownBy(() -> DriverManager.getConnection(address("require"), "app", "another"))
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(address("verify-full"), "app", PASSWORD))
                .as("an authority that this machine does not know")
                .isInstanceOf(SQLException.class);
    }

    private static String address(String mode) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/throughline?sslmode=" + mode;
    }

    private static void asSuperuser(String... statements) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var each : statements) statement.execute(each);
        }
    }

    private static void makeCertificate() throws IOException, InterruptedException, GeneralSecurityException {
        var make = "-genkeypair -keyalg EC -dname CN=127.0.0.1 -ext SAN=IP:127.0.0.1 -validity 2 -alias server";
        Keytool.in(folder, "server", make);
        Keytool.in(folder, "server", "-exportcert -rfc -alias server -file server.crt");
        var store = KeyStore.getInstance(folder.resolve("server.p12").toFile(), Keytool.PASSWORD.toCharArray());
        writeKey(store.getKey("server", Keytool.PASSWORD.toCharArray()));
    }

    /** The server takes no key that others may read. */
    private static void writeKey(Key key) throws IOException {
        var text = Base64.getMimeEncoder().encodeToString(key.getEncoded());
        var file = folder.resolve("server.key");
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n");
        var narrowed = file.toFile().setReadable(false, false) && file.toFile().setReadable(true, true);
        assertThat(narrowed).isTrue();
    }
}
