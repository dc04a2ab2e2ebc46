package justice.throughline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.clocks.Clocks;
import justice.throughline.clocks.LegalEvent;
import justice.throughline.clocks.StartClock;
import justice.throughline.clocks.Subject;
import justice.throughline.handoffs.JourneyHandOffs;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.shared.Evidence;
import justice.throughline.tasks.TaskDesk;
import justice.throughline.tasks.WishState;
import justice.throughline.testing.Ledger;
import justice.throughline.testing.ProcessRun;
import justice.throughline.testing.ProcessRuns;
import justice.throughline.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How many statements an act costs, with all that follows from it in the same thread: what was measured when records were
 * still written in SQL, and two more at most. Whoever raises a figure says why in the commit.
 */
@ThroughlineTest
class StatementsPerActTest {

    private static final Map<String, Long> MEASURED = Map.of(
            "complete a task", 9L,
            "complete a task that accepts a hand-off", 21L,
            "offer a hand-off", 18L,
            "start a clock", 3L,
            "stop a clock", 4L);
    private static final long MORE = 2;

    private static final Staff INVESTIGATOR = staff("iolo", "police.investigation");
    private static final Staff PROSECUTOR = staff("priya", "cps.charging");

    @Autowired
    private TaskDesk desk;

    @Autowired
    private JourneyHandOffs handOffs;

    @Autowired
    private Clocks clocks;

    @Autowired
    private ProcessRuns runs;

    @Autowired
    private Ledger ledger;

    @Test
    void shouldCostNoMoreThanInSql() {
        var counted = new LinkedHashMap<String, Long>();
        for (var round = 0; round < 2; round++) {
            var investigation = runs.phase("investigation", "burglary");
            counted.put(
                    "complete a task",
                    completing(
                            investigation,
                            "Task_Investigate",
                            INVESTIGATOR,
                            Map.of("proposedOutcome", "no-further-action")));
            var charging = runs.phase("charging", "burglary");
            var process = charging.await("Task_TriageWork").getProcessInstanceKey();
            counted.put(
                    "complete a task that accepts a hand-off",
                    completing(charging, "Task_TriageWork", PROSECUTOR, Map.of("receiverAnswer", "accepted")));
            counted.put(
                    "offer a hand-off",
                    Statements.of(() -> handOffs.offer(charging.caseId(), "H-16", "COURT", process, process)));
            clock(investigation.caseId(), counted);
        }

        assertThat(counted.keySet()).isEqualTo(MEASURED.keySet());
        assertThat(counted)
                .as("statements, where %s were measured", MEASURED)
                .allSatisfy(
                        (act, count) -> assertThat(count).as(act).isBetween(1L, MEASURED.getOrDefault(act, 0L) + MORE));
    }

    private long completing(ProcessRun run, String element, Staff by, Map<String, String> answers) {
        var key = run.await(element).getUserTaskKey();
        await().ignoreExceptions().until(() -> desk.find(key).key() == key);
        return Statements.of(() -> assertThat(desk.complete(key, by, answers)).isEqualTo(WishState.SETTLED));
    }

    private void clock(UUID caseId, Map<String, Long> counted) {
        var start = new StartClock(
                "test:" + UUID.randomUUID(),
                Subject.ofPerson(caseId, "victim-1"),
                "victim-told-arrest",
                Jurisdiction.ENGLAND_AND_WALES,
                Map.of("victimCategory", "standard"),
                act(),
                false);
        counted.put("start a clock", Statements.of(() -> clocks.start(start)));
        var line = ledger.live(caseId, "victim-told-arrest");
        counted.put("stop a clock", Statements.of(() -> clocks.stop(line.id(), false, act())));
    }

    private LegalEvent act() {
        return LegalEvent.at(ledger.now(), "arrest", Evidence.ofProgram("journey", "step"));
    }

    private static Staff staff(String name, String desk) {
        return new Staff(name, name, Set.of(desk), Set.of(Role.CASEWORKER));
    }
}
