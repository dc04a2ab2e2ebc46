package justice.throughline.devruntime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * PostgreSQL and an engine, one Zeebe broker with our exporter or several, as children of this process, on loopback
 * addresses only. They keep their data in one folder and go on where they stopped; they end with this process, even when
 * it is killed.
 */
public final class EmbeddedRuntime implements AutoCloseable {

    private static final Map<Path, EmbeddedRuntime> RUNNING = new ConcurrentHashMap<>();
    private static final String LICENCE =
            "The embedded Zeebe broker is for development, demo and test only, under the Camunda"
                    + " License 1.0: production needs a licensed Camunda 8 cluster (docs/operations.md).";

    private final RuntimeOptions options;
    private final HomeLock lock;
    private final Postgres postgres;
    private final Brokers brokers;
    private final BrokerPorts ports;
    private final Fronts fronts;

    private EmbeddedRuntime(RuntimeOptions options, RuntimeFiles files, HomeLock lock) throws IOException {
        this.options = options;
        this.lock = lock;
        Path home = options.home();
        var free = new Ports(options.usualPorts());
        fronts = new Fronts(free, options.size());
        var all = BrokerPorts.pick(free, options.size().brokers());
        ports = all.get(0);
        postgres = new Postgres(
                files.shared().resolve("postgres"),
                home.resolve("postgres"),
                home.resolve("logs/postgres.log"),
                new Secrets(home.resolve("secrets")),
                free.pick(5432),
                Duration.ofSeconds(60));
        Path distribution = new Distribution(files.engineArchive(), files.shared()).unpacked(options.progress());
        var exporters = exporters(files).environment();
        brokers = new Brokers(IntStream.range(0, options.size().brokers())
                .mapToObj(id -> new Node(id, options.size(), all))
                .map(node -> new Broker(
                        new BrokerCommand(distribution, home.resolve(node.name()), node, exporters),
                        home.resolve("logs").resolve(node.name() + ".log")))
                .toList());
    }

    /**
     * Starts what the options ask for, or answers what already runs in this process for that home.
     *
     * @throws RuntimeFailure when it cannot start, with a message for people
     */
    public static synchronized EmbeddedRuntime start(RuntimeOptions options) {
        EmbeddedRuntime running = RUNNING.get(options.home());
        if (running != null) {
            return running;
        }
        try {
            EmbeddedRuntime started = begin(options);
            RUNNING.put(options.home(), started);
            return started;
        } catch (IOException e) {
            throw new RuntimeFailure("The embedded runtime did not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuntimeFailure("Interrupted while starting", e);
        }
    }

    private static EmbeddedRuntime begin(RuntimeOptions options) throws IOException, InterruptedException {
        RuntimeFiles files = RuntimeFiles.find();
        HomeLock lock = HomeLock.take(options.home());
        try {
            if (options.fresh()) {
                Folders.wipe(options.home());
            }
            Folders.narrow(options.home());
            options.size().settle(options.home().resolve("zeebe"));
            Folders.requireSpace(
                    options.home(), Files.getFileStore(options.home()).getUsableSpace());
            var runtime = new EmbeddedRuntime(options, files, lock);
            runtime.startAll(files);
            return runtime;
        } catch (IOException | InterruptedException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void startAll(RuntimeFiles files) throws IOException, InterruptedException {
        options.exit().accept(this::close);
        options.progress().accept(LICENCE);
        try {
            timed("PostgreSQL 17", postgres::start);
            timed("Zeebe", () -> {
                brokers.start();
                fronts.open(brokers.all());
                if (options.journal()) {
                    postgres.awaitJournal(Exporters.latestMigration(files.exporter()));
                }
            });
        } catch (IOException | InterruptedException | RuntimeException e) {
            stopAll();
            throw e;
        }
    }

    private void timed(String what, Step step) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        options.progress().accept("Starting " + what + " ...");
        step.run();
        options.progress()
                .accept("Starting " + what + " ... ready in " + (System.nanoTime() - begin) / 1_000_000_000 + " s");
    }

    private Exporters exporters(RuntimeFiles files) {
        var exporters = new Exporters();
        if (options.journal()) {
            exporters.journal("THROUGHLINE", files.exporter(), postgres.jdbcUrl(), dbPassword());
        }
        if (options.searchExporter()) {
            exporters.search(files.searchExporter(), ports.search(), restAddress());
        }
        return exporters;
    }

    public Path home() {
        return options.home();
    }

    /** Where clients ask the engine; with several brokers, a port in front of all their gateways. */
    public String grpcAddress() {
        return "http://" + Ports.LOOPBACK + ":" + fronts.grpc(ports);
    }

    public String restAddress() {
        return "http://" + Ports.LOOPBACK + ":" + fronts.rest(ports);
    }

    /** Where each broker answers operators. */
    public List<String> managementAddresses() {
        return brokers.all().stream()
                .map(broker -> "http://" + Ports.LOOPBACK + ":" + broker.ports().management())
                .toList();
    }

    /** Where the search exporter listens, if it is loaded. */
    public Optional<String> searchAddress() {
        return options.searchExporter()
                ? Optional.of("http://" + Ports.LOOPBACK + ":" + ports.search())
                : Optional.empty();
    }

    public String jdbcUrl() {
        return postgres.jdbcUrl();
    }

    public String dbUser() {
        return Postgres.NAME;
    }

    public String dbPassword() {
        return quietly(postgres::password);
    }

    /** Process ids of the children that live, the database's first. */
    public List<Long> children() {
        return quietly(() -> Stream.concat(postgres.handle().stream(), brokers.handles())
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .toList());
    }

    public void killBroker() {
        killBroker(0);
    }

    public void killBroker(int id) {
        run(brokers.get(id)::kill);
    }

    /** Starts the broker again on the same ports and data, and waits until it is ready. */
    public void startBroker() {
        startBroker(0);
    }

    public void startBroker(int id) {
        run(() -> brokers.start(id, Map.of()));
    }

    /** Stops a broker where it is, with its connections and locks, as a machine that hangs does. */
    public void freezeBroker(int id) {
        run(brokers.get(id)::freeze);
    }

    public void thawBroker(int id) {
        run(brokers.get(id)::thaw);
    }

    /** The broker that leads a partition; nothing while nobody does. */
    public Optional<Integer> leader(int partition) {
        return quietly(() -> brokers.leader(partition));
    }

    /** Starts the broker with a further journal exporter, which it feeds from its first record on. */
    void startBrokerAndReplay(String exporterId) {
        var replay = new Exporters();
        replay.journal(exporterId, RuntimeFiles.find().exporter(), postgres.jdbcUrl(), dbPassword());
        run(() -> brokers.start(0, replay.environment()));
    }

    public void killPostgres() {
        run(postgres::kill);
    }

    public void startPostgres() {
        run(postgres::start);
    }

    /** Stops both; a later start goes on from here. Does nothing the second time. */
    @Override
    public void close() {
        RUNNING.remove(options.home(), this);
        run(this::stopAll);
    }

    private void stopAll() throws IOException, InterruptedException {
        fronts.close();
        brokers.stop();
        postgres.stop();
        lock.close();
    }

    private static void run(Step step) {
        quietly(() -> {
            step.run();
            return "";
        });
    }

    private static <T> T quietly(Query<T> query) {
        try {
            return query.get();
        } catch (IOException e) {
            throw new RuntimeFailure(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuntimeFailure("Interrupted", e);
        }
    }

    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private interface Query<T> {
        T get() throws IOException, InterruptedException;
    }
}
