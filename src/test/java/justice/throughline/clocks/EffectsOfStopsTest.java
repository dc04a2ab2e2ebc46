package justice.throughline.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.shared.DoneJob;
import justice.throughline.shared.EffectsOfJobs;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clock that runs on though its journey has stopped it has lost that; nobody is made up who said that it is done. */
@DeskTest
class EffectsOfStopsTest {

    @Autowired
    private EffectsOfStops effects;

    @Autowired
    private Desk desk;

    private UUID caseId = new UUID(0, 0);

    @BeforeEach
    void openCase() {
        caseId = desk.newCase("robbery");
    }

    @Test
    void shouldLackTheEndOfAClockThatRunsOn() {
        assertThat(lacking(desk.limit(caseId, "RUNNING", 1))).isTrue();
        assertThat(lacking(desk.limit(caseId, "BREACHED", 1))).isTrue();

        assertThat(lacking(desk.limit(caseId, "MET", 1))).isFalse();
        assertThat(lacking(UUID.randomUUID())).as("it is missing itself").isFalse();
        var goesOn = desk.limit(caseId, "RUNNING", 1);
        desk.limitChanged(goesOn, "STOPPED");
        assertThat(lacking(goesOn)).as("the stop was not believed since").isFalse();
    }

    @Test
    void shouldMakeUpNobodyWhoSaidThatItIsDone() {
        var limit = desk.limit(caseId, "RUNNING", 1);
        long process = desk.investigate(caseId, "police.investigation", 1);

        assertThat(effects.whyNot(job(process, Map.of("clockId", limit.toString()))))
                .contains(EffectsOfJobs.NOT_KEPT);
        assertThat(effects.whyNot(job(process, given(limit, false))))
                .as("our program says that it is not asked for any more")
                .isEmpty();
        assertThat(effects.whyNot(job(process, given(limit, true)))).contains("said-not-kept");
        desk.answered(process, "imran", "{}");
        assertThat(effects.whyNot(job(process, given(limit, true)))).isEmpty();
    }

    private boolean lacking(UUID clock) {
        var job = job(1, given(clock, true));
        return effects.lacking(List.of(job)).contains(job.key());
    }

    private static Map<String, String> given(UUID clock, boolean done) {
        return Map.of("clockId", clock.toString(), "clockDone", Boolean.toString(done));
    }

    private DoneJob job(long process, Map<String, String> given) {
        var in = Instant.now().plus(Duration.ofMinutes(1));
        return new DoneJob(1, caseId, process, 2, in, true, Map.of(), given, Map.of());
    }
}
