package justice.throughline.recovery;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import justice.throughline.catalogue.Workers;
import justice.throughline.shared.EffectsOfJobs;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What each worker, and whoever completes a task, leaves in our records is looked for after a database was set back, or it is
 * said why not.
 */
@DeskTest
class EveryEffectTest {

    private static final String READS = "it only reads";

    private static final String OF_A_HAND_OFF =
            "it changes a hand-off, and which one its journey meant is not known any more once that has gone on";

    private static final Map<String, String> NOT_COMPARED = Map.of(
            "clocks.ask-clock", READS,
            "handoffs.record-answer", READS,
            "handoffs.offer-again", OF_A_HAND_OFF,
            "handoffs.withdraw-offer", OF_A_HAND_OFF,
            "handoffs.settle-refusal", OF_A_HAND_OFF,
            "court.follow-hearing", "where nobody has listed a hearing it leaves nothing",
            "journey.follow-published", "where nothing was published it leaves nothing",
            "aftercare.close-case", "a case that still owes something is left open");

    @Autowired
    private List<EffectsOfJobs> effects;

    @Test
    void shouldBeComparedOrSayWhyNot() {
        var compared =
                effects.stream().flatMap(each -> each.jobTypes().stream()).collect(toSet());
        var all = new TreeSet<>(compared);
        all.addAll(NOT_COMPARED.keySet());

        var known = new TreeSet<>(Workers.types());
        known.add(EffectsOfJobs.USER_TASK);
        assertThat(all).isEqualTo(known);
        assertThat(compared).doesNotContainAnyElementsOf(NOT_COMPARED.keySet());
    }
}
