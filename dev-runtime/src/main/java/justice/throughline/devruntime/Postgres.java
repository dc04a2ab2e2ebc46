package justice.throughline.devruntime;

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
import org.jspecify.annotations.Nullable;

/** PostgreSQL with a kept data folder, as a child that ends with this process. */
final class Postgres {

    static final String NAME = "throughline";

    private final Path shared;
    private final Path data;
    private final Path log;
    private final int port;
    private @Nullable EmbeddedPostgres server;
    private @Nullable Process guard;

    Postgres(Path shared, Path data, Path log, int port) {
        this.shared = shared;
        this.data = data;
        this.log = log;
        this.port = port;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + Ports.LOOPBACK + ":" + port + "/" + NAME;
    }

    void start() throws IOException, InterruptedException {
        if (Files.exists(pidFile())) {
            Processes.end(pid(), data.toString());
            dropForeignPidFile();
        }
        Files.createDirectories(data);
        Files.createDirectories(log.getParent());
        guard = PostgresGuard.start(pidFile());
        try {
            server = builder().start();
            createDatabase(server);
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new RuntimeFailure("PostgreSQL did not start: " + e.getMessage() + ". See " + log, e);
        }
    }

    void stop() throws IOException {
        if (server != null) {
            server.close();
            server = null;
        }
        endGuard();
    }

    /** Ends the server as a power cut would end it. */
    void kill() throws IOException, InterruptedException {
        endGuard();
        if (server == null) {
            return;
        }
        handle().ifPresent(main -> {
            List<ProcessHandle> all = new ArrayList<>(main.descendants().toList());
            all.add(0, main);
            all.forEach(ProcessHandle::destroyForcibly);
        });
        Processes.end(pid(), data.toString());
        dropForeignPidFile();
        server.close(); // frees its lock on the data
        server = null;
    }

    Optional<ProcessHandle> handle() throws IOException {
        return Files.exists(pidFile()) ? Processes.find(pid(), data.toString()) : Optional.empty();
    }

    private String pid() throws IOException {
        return Files.readAllLines(pidFile()).get(0).trim();
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(shared.toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
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

    private static void createDatabase(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            var found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'");
            if (!found.next()) {
                statement.execute("create role " + NAME + " login password '" + NAME + "'");
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    /**
     * Removes a left-over file whose number another process has got since, or that only waits to be fetched by its
     * parent: PostgreSQL would take it for a running server. Any other left-over it handles best itself.
     */
    private void dropForeignPidFile() throws IOException {
        boolean taken = ProcessHandle.of(Long.parseLong(pid())).isPresent();
        if (taken && handle().isEmpty()) {
            Files.delete(pidFile());
        }
    }

    /** Waits until the exporter has made its schema, so that nobody asks for tables that are not there yet. */
    void awaitJournal() throws IOException, InterruptedException {
        for (int i = 0; i < 300; i++) {
            if (hasJournal()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new RuntimeFailure("The exporter did not create the journal's tables within 30 s; see the engine's log");
    }

    private boolean hasJournal() throws IOException {
        if (server == null) {
            return false;
        }
        try (Connection connection = server.getDatabase("postgres", NAME).getConnection();
                Statement statement = connection.createStatement()) {
            var found = statement.executeQuery("select to_regclass('journal.variable') is not null");
            return found.next() && found.getBoolean(1);
        } catch (SQLException e) {
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
