package justice.throughline.handoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must never cross does not, for every kind, every receiver and any shape of payload. */
class BarriersTest {

    private static final HandOffCatalogue CATALOGUE = new HandOffCatalogue();
    private static final Barriers BARRIERS = new Barriers(CATALOGUE);
    private static final Set<String> EVERY_GROUND = CATALOGUE.vocabulary().stream()
            .flatMap(field -> CATALOGUE.parties().stream().map(party -> BARRIERS.answer(field, party)))
            .filter(answer -> answer.startsWith("if-"))
            .map(answer -> answer.substring(3))
            .collect(Collectors.toSet());

    record Crossing(Kind kind, String receiver) {}

    @Provide
    Arbitrary<Crossing> crossings() {
        return Arbitraries.of(CATALOGUE.kinds().stream()
                .flatMap(kind -> kind.to().stream().map(receiver -> new Crossing(kind, receiver)))
                .toList());
    }

    @Property(tries = 4000)
    void shouldHoldBackEachPayloadWithAForbiddenField(@ForAll("crossings") Crossing crossing, @ForAll Random random) {
        var forbidden = forbidden(crossing);
        if (forbidden.isEmpty()) return;
        var fields = new ArrayList<>(permitted(crossing, random));
        fields.add(forbidden.get(random.nextInt(forbidden.size())));

        assertThatThrownBy(() -> check(crossing, payload(fields, random), EVERY_GROUND))
                .isInstanceOf(HandOffRefusal.class);
    }

    @Property(tries = 2000)
    void shouldLetEachPayloadOfItsKindCross(@ForAll("crossings") Crossing crossing, @ForAll Random random) {
        check(crossing, payload(permitted(crossing, random), random), EVERY_GROUND);
    }

    @Property(tries = 1000)
    void shouldHoldBackWhatNobodyHasDescribed(@ForAll("crossings") Crossing crossing, @ForAll("names") String name) {
        assertThatThrownBy(() -> check(crossing, Map.of("victim", Map.of(name, "x")), EVERY_GROUND))
                .isInstanceOf(HandOffRefusal.class);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().alpha().ofMinLength(1).filter(name -> !CATALOGUE
                .vocabulary()
                .contains("victim." + name));
    }

    @Example
    void shouldForbidSomethingToEveryReceiverOfEveryKind() {
        assertThat(CATALOGUE.kinds()).hasSize(42).allSatisfy(kind -> assertThat(kind.to())
                .allSatisfy(receiver ->
                        assertThat(forbidden(new Crossing(kind, receiver))).isNotEmpty()));
    }

    @Example
    void shouldNeverTellTheDefenceWhereAVictimLives() {
        for (var field : List.of("victim.address", "victim.phone", "victim.safeChannel", "witness.address", "MG6D")) {
            assertThat(BARRIERS.answer(field, "DEFENCE")).as(field).isEqualTo("never");
        }
        assertThat(BARRIERS.answer("suspect.prison", "VICTIM")).isEqualTo("never");
        assertThat(BARRIERS.answer("defence.advice", "CPS")).isEqualTo("never");
        assertThat(BARRIERS.answer("victim.dash", "DEFENCE")).isEqualTo("never");
    }

    @Example
    void shouldAskForTheGroundWhereThereIsOne() {
        var kind = CATALOGUE.kind("H-04");
        var payload = Map.<String, Object>of("victim", Map.of("phone", "x"));

        assertThatThrownBy(() -> BARRIERS.check(kind, "VICTIM_SERVICE", payload, List.of(), Set.of()))
                .extracting("code")
                .isEqualTo("handoff-ground-missing");
        BARRIERS.check(kind, "VICTIM_SERVICE", payload, List.of(), Set.of("consent"));
    }

    @Example
    void shouldHoldBackAForbiddenDocument() {
        var schedule = List.of(Artefact.of("MG6D", "schedule", new byte[0]));

        assertThatThrownBy(() -> BARRIERS.check(CATALOGUE.kind("H-26"), "DEFENCE", Map.of(), schedule, EVERY_GROUND))
                .extracting("code")
                .isEqualTo("handoff-forbidden");
    }

    @Example
    void shouldListForEachKindOnlyWhatEachReceiverMayHave() {
        for (var kind : CATALOGUE.kinds()) {
            for (var receiver : kind.to()) {
                assertThat(kind.fields()).as(kind.code() + " to " + receiver).allSatisfy(field -> assertThat(
                                BARRIERS.answer(field, receiver))
                        .isNotEqualTo("never"));
            }
        }
    }

    private static void check(Crossing crossing, Map<String, Object> payload, Set<String> grounds) {
        BARRIERS.check(crossing.kind(), crossing.receiver(), payload, List.of(), grounds);
    }

    private static List<String> forbidden(Crossing crossing) {
        return CATALOGUE.vocabulary().stream()
                .filter(field -> field.contains("."))
                .filter(field -> BARRIERS.answer(field, crossing.receiver()).equals("never")
                        || !crossing.kind().fields().contains(field))
                .sorted()
                .toList();
    }

    private static List<String> permitted(Crossing crossing, Random random) {
        return crossing.kind().fields().stream()
                .filter(field -> random.nextBoolean())
                .toList();
    }

    /** The fields in any shape that JSON allows: nested, in lists, or with the dot in the name. */
    private static Map<String, Object> payload(List<String> fields, Random random) {
        var payload = new HashMap<String, Object>();
        for (var field : fields) {
            var parts = field.split("\\.");
            switch (random.nextInt(4)) {
                case 0 -> payload.put(field, "x");
                case 1 -> merge(payload, parts, List.of(Map.of(parts[1], "x")));
                case 2 -> merge(payload, parts, List.of(List.of(Map.of(parts[1], List.of("x", "y")))));
                default -> merge(payload, parts, Map.of(parts[1], "x"));
            }
        }
        return payload;
    }

    private static void merge(Map<String, Object> payload, String[] parts, Object value) {
        payload.merge(parts[0], value, (one, other) -> List.of(one, other));
    }
}
