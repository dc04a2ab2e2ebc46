package justice.throughline.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import justice.throughline.devruntime.ClusterSize;
import justice.throughline.devruntime.EmbeddedRuntime;
import justice.throughline.devruntime.RuntimeOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Three brokers and two copies of the application work on without a break while one part after another is hurt. Prints a
 * table: for how long nothing at all was settled, and what was lost or done twice.
 */
class ClusterDrill {

    private static final List<String> SETTINGS = List.of(
            "--throughline.demo.gentle=false",
            "--throughline.demo.clocks=false",
            "--throughline.demo.extract=false",
            "--throughline.engine.lease=5s",
            "--camunda.client.worker.defaults.timeout=5s");

    private static EmbeddedRuntime runtime;
    private static List<AppProcess> copies;
    private static SteadyWork work;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        runtime = EmbeddedRuntime.start(RuntimeOptions.in(Path.of("target/cluster-drill"))
                .withFresh(true)
                .withSize(new ClusterSize(3, 3)));
        copies = List.of(
                new AppProcess(runtime, "first-copy", SETTINGS), new AppProcess(runtime, "second-copy", SETTINGS));
        for (var copy : copies) {
            copy.start();
        }
        work = new SteadyWork(runtime, copies);
        work.awaitSettled(30);
    }

    @AfterAll
    static void stop() {
        if (work != null) work.close();
        if (copies != null) copies.forEach(AppProcess::close);
        if (runtime != null) runtime.close();
    }

    @Test
    void shouldGoOnWhateverIsHurtAndLoseNothing() throws Exception {
        var table = new HurtTable(work);
        table.row("nothing", () -> Thread.sleep(10_000));
        table.row("a copy is killed", () -> {
            copies.get(0).kill();
            Thread.sleep(5_000);
            copies.get(0).start();
        });
        table.row("a copy is stopped", () -> {
            copies.get(1).stop(Duration.ofSeconds(20));
            copies.get(1).start();
        });
        table.row("the first broker is killed", () -> killed(0));
        table.row("a leader is killed", () -> killed(leader()));
        table.row("a leader is frozen for 30 s", () -> {
            int frozen = leader();
            runtime.freezeBroker(frozen);
            Thread.sleep(30_000);
            runtime.thawBroker(frozen);
        });
        table.row("the database is away for 10 s", () -> {
            runtime.killPostgres();
            Thread.sleep(10_000);
            runtime.startPostgres();
        });

        work.end();
        System.out.println(table.text());
        assertThat(work.lost()).as("lost").isZero();
        assertThat(work.doubled()).as("done twice").isZero();
    }

    private static void killed(int broker) throws InterruptedException {
        runtime.killBroker(broker);
        Thread.sleep(5_000);
        runtime.startBroker(broker);
    }

    private static int leader() {
        return Stream.of(3, 2, 1)
                .flatMap(partition -> runtime.leader(partition).stream())
                .findFirst()
                .orElseThrow();
    }
}
