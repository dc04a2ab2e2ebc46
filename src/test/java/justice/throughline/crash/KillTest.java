package justice.throughline.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.Process;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import justice.throughline.devruntime.EmbeddedRuntime;
import justice.throughline.devruntime.RuntimeOptions;
import justice.throughline.engine.ReleaseAnew;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/**
 * Five hundred real crimes travel to their outcomes. While at least two hundred are under way the application is killed
 * six times and the broker and the database twice; once what the application comes back to is as the release before left
 * it. The expected outcomes were read off the police data apart from this program.
 */
class KillTest {

    private enum Victim {
        APP,
        /** The one that comes back is of a later release than what it finds. */
        APP_OF_BEFORE,
        BROKER,
        DATABASE,
        /** The database, and then the application, which starts while that is away. */
        BOTH
    }

    private static final int CRIMES = 500;
    private static final int UNDER_WAY = 200;
    private static final int TASKS_BETWEEN_KILLS = 95;
    private static final List<Victim> VICTIMS = List.of(
            Victim.APP,
            Victim.APP,
            Victim.BROKER,
            Victim.DATABASE,
            Victim.APP_OF_BEFORE,
            Victim.APP,
            Victim.BOTH,
            Victim.BROKER,
            Victim.APP);
    private static final Duration POLL = Duration.ofMillis(300);
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private static EmbeddedRuntime runtime;
    private static AppProcess app;
    private static Ledger ledger;
    private static Map<String, Object> progress;

    @BeforeAll
    static void killWhileTwoHundredAreUnderWay() throws Exception {
        runtime = EmbeddedRuntime.start(
                RuntimeOptions.in(Path.of("target/kill-test")).withFresh(true));
        ledger = new Ledger(runtime);
        app = new AppProcess(
                runtime,
                List.of(
                        "--throughline.demo.gentle=false",
                        "--throughline.demo.clocks=false",
                        "--throughline.demo.replay-window=260",
                        "--throughline.figures.tick=1s",
                        "--throughline.monitor.username=prometheus",
                        "--throughline.monitor.password=scrapes-alone",
                        "--camunda.client.worker.defaults.timeout=5s"));
        app.start();
        var replay = new Replay(app.address());
        replay.importCrimes("police-uk/replay-street.csv", "police-uk/replay-outcomes.csv");
        String path = replay.start(CRIMES);
        for (Victim victim : VICTIMS) {
            killAfterMoreWork(victim);
        }
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(500)).until(() -> !"RUNNING"
                .equals(replay.get(path).get("state")));
        progress = replay.get(path);
        await().atMost(Duration.ofSeconds(30)).until(() -> ledger.instancesOpen() == 0);
    }

    @AfterAll
    static void stop() {
        if (app != null) {
            app.close();
        }
        if (runtime != null) {
            ledger.close();
            runtime.close();
        }
    }

    @Test
    void shouldBringEveryCrimeToTheOutcomeThatTheDataGives() throws IOException {
        assertThat(progress)
                .containsEntry("state", "DONE")
                .containsEntry("matched", CRIMES)
                .containsEntry("different", 0);
        assertThat(ledger.outcomes()).isEqualTo(expectedOutcomes());
    }

    @Test
    void shouldHaveOneCompletedJourneyPerCase() {
        assertThat(ledger.casesCompleted()).hasSize(CRIMES);
        assertThat(ledger.journeys()).containsExactlyInAnyOrderElementsOf(ledger.casesCompleted());
    }

    @Test
    void shouldLeaveNothingOpen() {
        assertThat(ledger.tasksOpen()).isZero();
        assertThat(ledger.incidents()).isZero();
    }

    @Test
    void shouldAcknowledgeEachVictimOnce() {
        assertThat(ledger.notices("ACKNOWLEDGEMENT"))
                .hasSizeBetween(1, CRIMES - 1)
                .containsExactlyInAnyOrderElementsOf(ledger.casesWithVictim("acknowledgement:", ":victim-1"));
    }

    @Test
    void shouldTellOfEachDecisionOnce() {
        assertThat(ledger.decisionsToTell())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(ledger.decisionsWithVictim());
    }

    @Test
    void shouldHandOverOncePerVisitAndReceiver() {
        assertThat(ledger.handOffs()).containsExactlyInAnyOrderElementsOf(ledger.handOffsDue());
        assertThat(ledger.handOffs())
                .extracting(key -> key.substring(key.lastIndexOf(':') + 1))
                .contains("VICTIM_SERVICE", "CPS", "COURT", "DEFENCE", "WCU", "POLICE", "PRISON");
    }

    @Test
    void shouldHaveEveryFileAcceptedThatWasTriagedAndEveryCaseThatWasListed() {
        assertThat(ledger.handOffsUnanswered("CPS")).isZero();
        assertThat(ledger.handOffsUnanswered("COURT")).isZero();
    }

    @Test
    void shouldRecordEachOutcomeOnce() {
        assertThat(ledger.outcomeEvents())
                .hasSizeGreaterThan(CRIMES)
                .containsExactlyInAnyOrderElementsOf(ledger.visits("Task_RecordOutcome", "journey:"));
    }

    /** Designers release often, and the engine keeps every version; here each is of the whole set. */
    @Test
    void shouldTakeTheWholeReleaseTwentyTimesOver() throws IOException {
        try (var client = CamundaClient.newClientBuilder()
                .grpcAddress(URI.create(runtime.grpcAddress()))
                .restAddress(URI.create(runtime.restAddress()))
                .defaultRequestTimeout(Duration.ofMinutes(1))
                .build()) {
            for (var edition = 1; edition <= 20; edition++) {
                assertThat(ReleaseAnew.deploy(client, edition).getProcesses())
                        .isNotEmpty()
                        .extracting(Process::getVersion)
                        .containsOnly(edition + 1);
            }
        }
        assertThat(ledger.incidents()).isZero();
    }

    private static void killAfterMoreWork(Victim victim) throws Exception {
        int next = ledger.tasksDone() + TASKS_BETWEEN_KILLS;
        await().atMost(LIMIT).pollInterval(POLL).until(() -> ledger.tasksDone() >= next);
        await("journeys under way")
                .atMost(LIMIT)
                .pollInterval(POLL)
                .until(() -> ledger.journeysUnderWay() >= UNDER_WAY);
        switch (victim) {
            case APP -> {
                app.kill();
                app.start();
            }
            case APP_OF_BEFORE -> {
                app.kill();
                ledger.goBack();
                app.start();
            }
            case BROKER -> {
                runtime.killBroker();
                runtime.startBroker();
            }
            case DATABASE -> withoutDatabase(new DatabaseGone(app.address())::isSaid);
            case BOTH ->
                withoutDatabase(() -> {
                    app.kill();
                    app.begin();
                    app.staysUpFor(Duration.ofSeconds(8));
                });
        }
    }

    /** Kills it, does this, and brings it back; the application serves again by itself. */
    private static void withoutDatabase(Step meanwhile) throws Exception {
        ledger.close();
        runtime.killPostgres();
        meanwhile.run();
        runtime.startPostgres();
        app.awaitServing();
        ledger = new Ledger(runtime);
    }

    private static Map<String, String> expectedOutcomes() throws IOException {
        var file =
                new ClassPathResource("police-uk/replay-expected.csv").getFile().toPath();
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
    }
}
