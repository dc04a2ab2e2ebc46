package justice.throughline.devruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * Measures the exporter beside a broker without any, in the same run. Not part of the build:
 *
 * <pre>mvn -q -pl dev-runtime -am test -Dtest=ExporterBenchmark -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class ExporterBenchmark {

    private static final int WARM_UP = 500;
    private static final int ROUND = Integer.getInteger("round", 1000);
    private static final int ROUNDS = 2;
    private static final Duration PACED = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void shouldPrintTheTable() throws Exception {
        var home = Path.of("target/bench");
        try (var bare = start(home.resolve("bare"), false);
                var journaled = start(home.resolve("journal"), true);
                var bareLoad = new Load(bare);
                var load = new Load(journaled)) {
            for (Load each : List.of(bareLoad, load)) {
                each.deploy();
                each.work();
                each.run(WARM_UP);
            }
            double withoutExporter = 0;
            double withExporter = 0;
            for (int round = 0; round < ROUNDS; round++) {
                withoutExporter = Math.max(withoutExporter, bareLoad.run(ROUND));
                withExporter = Math.max(withExporter, load.run(ROUND));
            }
            var journal = new JournalTables(journaled);
            awaitAll(load, journal);
            double records = (double) journal.number("select position from journal.position") / load.done();
            row("engine without exporter, best round", withoutExporter, "instances/s");
            row("engine with exporter, best round", withExporter, "instances/s");
            row("log records for an instance", records, "");
            measureLag(load, journal, withoutExporter / 2);
            measureDrain(journaled, load, journal);
        }
    }

    private static EmbeddedRuntime start(Path home, boolean journal) {
        return EmbeddedRuntime.start(RuntimeOptions.in(home).withFresh(true).withJournal(journal));
    }

    private static void measureLag(Load load, JournalTables journal, double perSecond) throws Exception {
        var lags = new ArrayList<Long>();
        int number = (int) (perSecond * PACED.toSeconds());
        long last = journal.number("select max(key) from journal.process_instance");
        var paced = load.paced(number, perSecond);
        while (!paced.isDone()) {
            last = journal.newLags(last, lags);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        awaitAll(load, journal);
        lags.sort(null);
        assertThat(lags).hasSizeGreaterThan(number / 2);
        row("half rate for " + PACED.toSeconds() + " s", perSecond, "instances/s");
        row("event to visible row, p50", lags.get(lags.size() / 2), "ms");
        row("event to visible row, p95", lags.get(lags.size() * 95 / 100), "ms");
    }

    private static void measureDrain(EmbeddedRuntime runtime, Load load, JournalTables journal) throws Exception {
        exporting(runtime, "pause");
        long before = journal.rows();
        load.run(2 * ROUND);
        exporting(runtime, "resume");
        long begin = System.nanoTime();
        awaitAll(load, journal);
        double seconds = (System.nanoTime() - begin) / 1e9;
        row("backlog drained", (journal.rows() - before) / seconds, "rows/s");
    }

    private static void exporting(EmbeddedRuntime runtime, String action) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create(runtime.managementAddresses().getFirst() + "/actuator/exporting/" + action))
                .POST(BodyPublishers.noBody())
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isBetween(200, 204);
    }

    private static void awaitAll(Load load, JournalTables journal) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> journal.number("select count(*) from journal.user_task") == load.done());
    }

    private static void row(String what, double value, String unit) {
        System.out.printf("%-40s %10.1f %s%n", what, value, unit);
    }
}
