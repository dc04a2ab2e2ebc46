package justice.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A module shows what others use of it and no more, and says by which of its types they come in. */
class ShownTypesTest {

    private static final String NAMES_OF_MESSAGES = "the test of models, which no module owns, holds them to its names";

    private static final String ADDS_UP = "tests of hand-offs ask it whether what was handed over adds up";

    /** Shown though no other module uses them, each with its reason. */
    private static final Map<String, String> ALL_THE_SAME = Map.of(
            "clocks.ClockMessages", NAMES_OF_MESSAGES,
            "handoffs.HandOffMessages", NAMES_OF_MESSAGES,
            "hearings.HearingMessages", NAMES_OF_MESSAGES,
            "notify.TellMessages", NAMES_OF_MESSAGES,
            "reconciliation.Balance", ADDS_UP,
            "reconciliation.BalanceLine", ADDS_UP,
            "reconciliation.Incident", ADDS_UP,
            "sources.SourceMessages", NAMES_OF_MESSAGES,
            "shared.ProofRecords", "tests of other modules ask it what their pages show of a proof");

    @Test
    void shouldShowNothingThatNoOtherModuleUses() {
        var unused = new TreeSet<String>();
        ShownTypes.modules().forEach(module -> unused.addAll(ShownTypes.shown(module)));
        unused.removeAll(ShownTypes.reachedFrom(ShownTypes.modules().stream()
                .map(ShownTypes::used)
                .flatMap(Set::stream)
                .toList()));

        assertThat(unused)
                .as("make it package-private: no other module imports it, nor meets it in what it imports")
                .isEqualTo(new TreeSet<>(ALL_THE_SAME.keySet()));
    }

    @Test
    void shouldNameTheTypesByWhichOtherModulesComeIn() {
        var unnamed = new TreeSet<String>();
        for (var module : ShownTypes.modules()) {
            var used = ShownTypes.used(module);
            used.removeAll(ShownTypes.reachedFrom(ShownTypes.entries(module)));
            unnamed.addAll(used);
        }

        assertThat(unnamed)
                .as("name it after Entry: in its package-info, or let it be met in what is named there")
                .isEmpty();
    }

    @Test
    void shouldNameNoTypeByWhichNoOtherModuleComesIn() {
        var idle = new TreeSet<String>();
        for (var module : ShownTypes.modules()) {
            var entries = ShownTypes.entries(module);
            entries.removeAll(ShownTypes.used(module));
            idle.addAll(entries);
        }

        assertThat(idle)
                .as("no other module imports it: take it out after Entry: in its package-info")
                .isEmpty();
    }
}
