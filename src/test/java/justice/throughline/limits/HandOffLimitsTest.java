package justice.throughline.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each kind of hand-off has its limit, or is known to have none. */
class HandOffLimitsTest {

    /** Another clock sets the day: a hearing, a release, a stage that the court has ordered, bail. */
    private static final Set<String> BY_EVENT = Set.of(
            "H-13 standard",
            "H-16 urgent",
            "H-16 standard",
            "H-18 urgent",
            "H-18 standard",
            "H-23 urgent",
            "H-23 standard",
            "H-26 urgent",
            "H-26 standard",
            "H-30 urgent",
            "H-30 standard",
            "H-34 urgent",
            "H-34 standard",
            "H-35 standard",
            "H-36 urgent",
            "H-36 standard");

    private static final Set<String> WITH_WORK = Set.of("H-12", "H-13", "H-14", "H-32", "H-39");

    @Test
    void shouldSayByWhenToAnswerUnlessAnotherClockDoes() {
        var answered = rows("hand-off-answer", row -> row.cell("dueSetBySender").equals("false"));

        assertThat(kinds().filter(kind -> !answered.contains(kind))).containsExactlyInAnyOrderElementsOf(BY_EVENT);
    }

    @Test
    void shouldTakeATimeThatTheSenderNamesForEveryKind() {
        var named = rows("hand-off-answer", row -> row.cell("dueSetBySender").equals("true"));

        assertThat(named).containsExactlyInAnyOrderElementsOf(kinds().toList());
    }

    @Test
    void shouldSayByWhenToDoTheWorkOnlyWhereThatIsKnown() {
        assertThat(rows("hand-off-work", row -> true))
                .allMatch(kind -> WITH_WORK.contains(kind.substring(0, 4)))
                .hasSize(2 * WITH_WORK.size());
    }

    private static Stream<String> kinds() {
        return IntStream.rangeClosed(1, 42)
                .mapToObj("H-%02d"::formatted)
                .flatMap(kind -> Stream.of(kind + " urgent", kind + " standard"));
    }

    /** Kind of hand-off and urgency of each. */
    private static Set<String> rows(String kind, Predicate<RuleTable.Row> which) {
        return Books.TABLES.of(kind).orElseThrow().rows().stream()
                .filter(row -> row.isOf(kind))
                .filter(which)
                .flatMap(row -> RuleTable.words(row.cell("handOffKind")).stream()
                        .flatMap(code -> urgencies(row).map(urgency -> code + " " + urgency)))
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Stream<String> urgencies(RuleTable.Row row) {
        var said = RuleTable.words(row.cell("handOffUrgency"));
        return said.isEmpty() ? Stream.of("urgent", "standard") : said.stream();
    }
}
