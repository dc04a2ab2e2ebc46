package justice.throughline.devruntime;

import static java.util.Objects.requireNonNull;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** PostgreSQL with a kept data folder, as a child that ends with this process; it asks everybody for a password. */
final class Postgres {

    static final String NAME = "throughline";
    private static final String SUPERUSER = "postgres";
    private static final String UNDEFINED_TABLE = "42P01";

    private final Path shared;
    private final Path data;
    private final Path log;
    private final Secrets secrets;
    private final int port;
    private final Duration patience;
    private @Nullable EmbeddedPostgres server;
    private @Nullable Process guard;

    Postgres(Path shared, Path data, Path log, Secrets secrets, int port, Duration patience) {
        this.shared = shared;
        this.data = data;
        this.log = log;
        this.secrets = secrets;
        this.port = port;
        this.patience = patience;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + Ports.LOOPBACK + ":" + port + "/" + NAME;
    }

    /** Of {@link #NAME}, who owns the database of that name. */
    String password() throws IOException {
        return secrets.get(NAME);
    }

    synchronized void start() throws IOException, InterruptedException {
        Processes.end(pidFile(), data.toString());
        dropForeignPidFile();
        Files.createDirectories(data);
        Privacy.makeFolder(requireNonNull(log.getParent()));
        if (Files.notExists(log)) Privacy.makeFile(log);
        var rules = HostRules.of(data);
        if (Files.exists(rules.file()) && !secrets.has(SUPERUSER)) rules.trust();
        guard = PostgresGuard.start(pidFile());
        try {
            server = builder().start();
            prepare(server, rules);
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new RuntimeFailure("PostgreSQL did not start: " + e.getMessage() + ". See " + log, e);
        }
    }

    /** Waits for a start that is under way, since half a server cannot be told to stop. */
    synchronized void stop() throws IOException, InterruptedException {
        if (server != null) {
            server.close();
            server = null;
        } else if (guard != null) {
            guard.getOutputStream().close(); // it stops a server that was given up as too slow
            Processes.end(pidFile(), data.toString());
        }
        endGuard();
    }

    /** Ends the server as a power cut would end it. */
    synchronized void kill() throws IOException, InterruptedException {
        endGuard();
        if (server == null) {
            return;
        }
        List<ProcessHandle> all = new ArrayList<>();
        handle().ifPresent(main -> {
            all.addAll(main.descendants().toList());
            all.add(0, main);
            all.forEach(ProcessHandle::destroyForcibly);
        });
        // whoever still runs holds the memory that the next server needs
        for (var process : all) process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        Processes.end(pidFile(), data.toString());
        dropForeignPidFile();
        server.close(); // frees its lock on the data
        server = null;
    }

    Optional<ProcessHandle> handle() throws IOException {
        return Processes.find(pidFile(), data.toString());
    }

    private EmbeddedPostgres.Builder builder() throws IOException {
        String password = secrets.get(SUPERUSER);
        return EmbeddedPostgres.builder()
                .setConnectConfig("password", password)
                // for the program that makes a new folder, after the methods that it would take otherwise
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", secrets.file(SUPERUSER).toString())
                .setOverrideWorkingDirectory(shared.toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(patience)
                .setPort(port)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", Ports.LOOPBACK)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_wal_size", "1GB")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("max_connections", "100")
                .setOutputRedirector(Redirect.appendTo(log.toFile()));
    }

    /** A folder of before there were passwords gets them here, and asks for them from then on. */
    private void prepare(EmbeddedPostgres server, HostRules rules) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            var found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'");
            if (!found.next()) {
                statement.execute("create role " + NAME + " login");
                statement.execute("create database " + NAME + " owner " + NAME);
            }
            statement.execute("alter role " + NAME + " password '" + password() + "'");
            if (rules.trusting()) {
                statement.execute("alter role " + SUPERUSER + " password '" + secrets.get(SUPERUSER) + "'");
                rules.askForPasswords();
                statement.execute("select pg_reload_conf()");
            }
        }
    }

    /**
     * Removes a left-over file that was cut short, or whose number another process has got since or one that only waits
     * to be fetched by its parent: PostgreSQL would not start beside it. Any other left-over it handles best itself.
     */
    private void dropForeignPidFile() throws IOException {
        Optional<Long> left = Processes.number(pidFile());
        boolean taken = left.flatMap(ProcessHandle::of).isPresent();
        if (left.isEmpty() || taken && handle().isEmpty()) {
            Files.deleteIfExists(pidFile());
        }
    }

    /** Waits until the exporter's last migration is done, so that nobody asks for tables that are not there yet. */
    void awaitJournal(String migration) throws IOException, InterruptedException {
        for (int i = 0; i < 300; i++) {
            if (hasJournal(migration)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new RuntimeFailure("The exporter did not create the journal's tables within 30 s; see the engine's log");
    }

    private boolean hasJournal(String migration) throws IOException {
        if (server == null) {
            return false;
        }
        try (Connection connection = server.getDatabase(SUPERUSER, NAME).getConnection();
                var statement = connection.prepareStatement(
                        "select from journal.flyway_schema_history where version = ? and success")) {
            statement.setString(1, migration);
            return statement.executeQuery().next();
        } catch (SQLException e) {
            if (UNDEFINED_TABLE.equals(e.getSQLState())) {
                return false;
            }
            throw new IOException(e);
        }
    }

    private void endGuard() {
        if (guard != null) {
            guard.destroyForcibly();
            guard = null;
        }
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }
}
