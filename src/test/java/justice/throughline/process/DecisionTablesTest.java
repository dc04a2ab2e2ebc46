package justice.throughline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.CamundaClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import justice.throughline.ThroughlineTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Row by row, on the engine. */
@ThroughlineTest
class DecisionTablesTest {

    @Autowired
    private CamundaClient client;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @TestFactory
    Stream<DynamicTest> allocateCrime() {
        return rows("""
                violent-crime                police.investigation 80 P1D P60D P14D P2D
                robbery                      police.investigation 80 P1D P60D P14D P2D
                possession-of-weapons        police.investigation 80 P1D P60D P14D P2D
                burglary                     police.investigation 50 P1D P60D P28D P3D
                drugs                        police.investigation 50 P1D P60D P28D P3D
                public-order                 police.investigation 50 P1D P60D P28D P3D
                theft-from-the-person        police.investigation 50 P1D P60D P28D P3D
                vehicle-crime                police.investigation 50 P1D P60D P28D P3D
                criminal-damage-arson        police.investigation 50 P1D P60D P28D P3D
                other-crime                  police.investigation 50 P1D P60D P28D P3D
                bicycle-theft                police.investigation 30 P1D P30D P28D P5D
                shoplifting                  police.investigation 30 P1D P30D P28D P5D
                other-theft                  police.investigation 30 P1D P30D P28D P5D
                anti-social-behaviour        police.investigation 30 P1D P30D P28D P5D
                of-a-kind-not-known          police.investigation 50 P1D P60D P28D P3D
                """, row -> assertThat(evaluate("allocateCrime", Map.of("crimeType", row.getFirst())))
                .isEqualTo(outputs(
                        row,
                        "investigationDesk",
                        "priority",
                        "allocateWithin",
                        "investigateWithin",
                        "reviewInterval",
                        "decideWithin")));
    }

    @TestFactory
    Stream<DynamicTest> whoCharges() {
        return rows("""
                shoplifting                  police police.charging P7D  P2D
                anti-social-behaviour        police police.charging P7D  P2D
                public-order                 police police.charging P7D  P2D
                bicycle-theft                police police.charging P7D  P2D
                drugs                        police police.charging P7D  P2D
                other-theft                  police police.charging P7D  P2D
                robbery                      cps    cps.charging    P28D P2D
                violent-crime                cps    cps.charging    P28D P2D
                burglary                     cps    cps.charging    P28D P2D
                """, row -> assertThat(evaluate("whoCharges", Map.of("crimeType", row.getFirst())))
                .isEqualTo(outputs(row, "chargedBy", "chargingDesk", "chaseAfter", "chaseWithin")));
    }

    @TestFactory
    Stream<DynamicTest> courtVenue() {
        return rows("""
                robbery       crown       P28D P5D sent-to-crown-court
                shoplifting   crown       P28D P5D sent-to-crown-court
                robbery       magistrates P1D  P5D
                shoplifting   magistrates P14D P5D
                drugs         magistrates P14D P5D
                bicycle-theft magistrates P14D P5D
                burglary      magistrates P28D P5D
                burglary      magistrates P28D P5D awaiting-court-result
                """, row -> {
            Map<String, Object> asked = new HashMap<>(Map.of("crimeType", row.getFirst()));
            asked.put("courtResult", row.size() > 4 ? row.get(4) : null);
            assertThat(evaluate("courtVenue", asked)).isEqualTo(outputs(row, "courtVenue", "listWithin", "chaseAfter"));
        });
    }

    @TestFactory
    Stream<DynamicTest> escalateClock() {
        return rows("""
                police       police.duty        S1
                cps          cps.custody        S1
                prison       police.duty        S1
                police       police.supervision S2
                cps          cps.charging       S3
                hmcts        court.listing      S2
                witness-care witnesscare.unit   S4
                probation    police.supervision S4
                """, row -> assertThat(
                        evaluate("escalateClock", Map.of("ownerAgency", row.getFirst(), "clockSeverity", row.get(2)))
                                .path("alertDesk")
                                .asText())
                .isEqualTo(row.get(1)));
    }

    @TestFactory
    Stream<DynamicTest> tellOutcome() {
        return Stream.of(
                        tells("P1D", Outcomes.OF_COURT),
                        tells("P1D", List.of("awaiting-court-result", "sent-to-crown-court")),
                        tells("P5D", Outcomes.OF_INVESTIGATION),
                        tells("P5D", List.of("of-a-kind-not-known")))
                .flatMap(tests -> tests);
    }

    @TestFactory
    Stream<DynamicTest> outcomeRoute() {
        return Stream.of(
                        routes("closed", Outcomes.OF_INVESTIGATION),
                        routes("refer", Outcomes.OF_COURT),
                        routes("refer", Outcomes.BEFORE_COURT_RESULT),
                        routes("refer", List.of("refer-for-charge")),
                        routes("open", Outcomes.OPEN))
                .flatMap(tests -> tests);
    }

    @Test
    void shouldKnowAll28OutcomesOfTheVocabulary() {
        List<String> vocabulary = jdbc.sql("select code from casefile.outcome_category")
                .query(String.class)
                .list();

        assertThat(Stream.of(Outcomes.OF_INVESTIGATION, Outcomes.OF_COURT, Outcomes.BEFORE_COURT_RESULT, Outcomes.OPEN)
                        .flatMap(List::stream))
                .hasSize(28)
                .containsExactlyInAnyOrderElementsOf(vocabulary);
    }

    private Stream<DynamicTest> routes(String route, List<String> outcomes) {
        return each(outcomes, outcome -> assertThat(evaluate("outcomeRoute", Map.of("proposedOutcome", outcome))
                        .asText())
                .isEqualTo(route));
    }

    private Stream<DynamicTest> tells(String within, List<String> outcomes) {
        return each(outcomes, outcome -> assertThat(
                        evaluate("tellOutcome", Map.of("outcome", outcome)).asText())
                .isEqualTo(within));
    }

    private static Stream<DynamicTest> each(List<String> outcomes, Consumer<String> test) {
        return outcomes.stream().map(outcome -> dynamicTest(outcome, () -> test.accept(outcome)));
    }

    private static Stream<DynamicTest> rows(String table, Consumer<List<String>> test) {
        return table.lines().map(line -> dynamicTest(line, () -> test.accept(List.of(line.split(" +")))));
    }

    /** The row after its first column, under these names. */
    private JsonNode outputs(List<String> row, String... names) {
        var outputs = json.createObjectNode();
        for (int i = 0; i < names.length; i++) {
            String value = row.get(i + 1);
            if (names[i].equals("priority")) {
                outputs.put(names[i], Integer.parseInt(value));
            } else {
                outputs.put(names[i], value);
            }
        }
        return outputs;
    }

    private JsonNode evaluate(String decision, Map<String, Object> variables) {
        String output = client.newEvaluateDecisionCommand()
                .decisionId(decision)
                .variables(variables)
                .send()
                .join()
                .getDecisionOutput();
        try {
            return json.readTree(output);
        } catch (JsonProcessingException e) {
            throw new AssertionError(output, e);
        }
    }
}
