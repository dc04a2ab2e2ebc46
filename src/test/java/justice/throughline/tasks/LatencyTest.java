package justice.throughline.tasks;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import justice.throughline.ThroughlineTest;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.testing.ProcessRuns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ThroughlineTest
class LatencyTest {
    @Autowired
    private TaskDesk desk;

    @Autowired
    private OpenTasks open;

    @Autowired
    private ProcessRuns runs;

    @Test
    void measure() {
        var by = new Staff(
                "one",
                "one",
                Set.of("police.investigation", "police.specialist-investigation"),
                Set.of(Role.CASEWORKER));
        for (int round = 0; round < 4; round++) {
            var calls = new ArrayList<Double>();
            var nexts = new ArrayList<Double>();
            for (int n = 0; n < 40; n++) {
                var caseId = runs.phase("investigation", "burglary").caseId();
                await().pollInterval(Duration.ofMillis(5))
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> !open.ofCases(List.of(caseId)).isEmpty());
                var task = open.ofCases(List.of(caseId)).getFirst();
                var begin = System.nanoTime();
                desk.complete(task.key(), by, Map.of("proposedOutcome", "no-further-action"));
                calls.add((System.nanoTime() - begin) / 1e6);
                await().pollInterval(Duration.ofMillis(2))
                        .pollDelay(Duration.ZERO)
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> open.ofCases(List.of(caseId)).stream()
                                .anyMatch(t -> t.elementId().equals("Task_ReviewInvestigation")));
                nexts.add((System.nanoTime() - begin) / 1e6);
            }
            System.out.printf(
                    "LATENCY round %d: complete() median %.1f ms, p90 %.1f; to next task median %.1f, p90 %.1f%n",
                    round, at(calls, 50), at(calls, 90), at(nexts, 50), at(nexts, 90));
        }
    }

    private static double at(List<Double> all, int percent) {
        return all.stream().sorted().toList().get(all.size() * percent / 100);
    }
}
