package justice.throughline.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecalculationJobTest {

    private static final Instant NOW = Instant.EPOCH;

    private final RecalculationJob job = new RecalculationJob("a new bank holiday", "first", NOW);

    @Test
    void shouldBeLookedThroughDecidedAndApplied() {
        var last = UUID.randomUUID();
        job.lookedAt(last, 100);
        job.ready();
        assertThat(job.decidedBy()).isEqualTo("first");
        job.apply("second", NOW);
        job.applied();

        assertThat(job.cursor()).isEqualTo(last);
        assertThat(job.decidedBy()).isEqualTo("second");
        assertThat(job.state()).isEqualTo(Recalculation.State.APPLIED);
    }

    @Test
    void shouldTakeNoStepBeforeItsTurn() {
        assertThatThrownBy(() -> job.apply("second", NOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is PREPARING: it cannot become APPLYING");
        job.ready();
        job.withdraw("first", NOW);

        assertThatThrownBy(() -> job.apply("second", NOW)).hasMessageContaining("is WITHDRAWN");
        assertThatThrownBy(() -> job.lookedAt(UUID.randomUUID(), 1)).hasMessageContaining("is WITHDRAWN");
    }
}
