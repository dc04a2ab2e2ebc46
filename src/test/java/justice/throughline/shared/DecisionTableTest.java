package justice.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class DecisionTableTest {

    private static final String TABLE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
              <decision id="lights" name="Lights">
                <decisionTable hitPolicy="UNIQUE">
                  <input id="i"><inputExpression typeRef="string"><text>light</text></inputExpression></input>
                  <output id="o1" name="go" typeRef="boolean" />
                  <output id="o2" name="after" typeRef="Any" />
                  <rule id="r1"><inputEntry id="e1"><text>"red"</text></inputEntry>
                    <outputEntry id="a1"><text>false</text></outputEntry>
                    <outputEntry id="b1"><text>[{"light": "green", "seconds": 30}]</text></outputEntry></rule>
                  <rule id="r2"><inputEntry id="e2"><text>"green", "blue"</text></inputEntry>
                    <outputEntry id="a2"><text>true</text></outputEntry>
                    <outputEntry id="b2"><text>null</text></outputEntry></rule>
                  <rule id="r3"><inputEntry id="e3"><text>"blue"</text></inputEntry>
                    <outputEntry id="a3"><text>false</text></outputEntry>
                    <outputEntry id="b3"><text>null</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>""";

    private final DecisionTable table = DecisionTable.read(resource(TABLE), "lights");

    @Test
    void shouldAnswerInPlainValues() {
        var answer = table.answer(Map.of("light", "red"));

        assertThat(answer).asInstanceOf(InstanceOfAssertFactories.MAP).containsEntry("go", false);
        assertThat(answer)
                .extracting("after", InstanceOfAssertFactories.LIST)
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("light", "green");
    }

    @Test
    void shouldAnswerNothingWhereNoRuleFits() {
        assertThat(table.answer(Map.of("light", "white"))).isNull();
        assertThat(table.answer(Map.of("light", "white"))).as("asked again").isNull();
    }

    @Test
    void shouldNotChooseBetweenTwoRules() {
        assertThatThrownBy(() -> table.answer(Map.of("light", "blue")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lights");
    }

    @Test
    void shouldRefuseWhatIsNoTable() {
        for (var broken : List.of("", "<definitions", TABLE.replace("\"red\"", "\"red"))) {
            assertThatThrownBy(() -> DecisionTable.read(resource(broken), "lights"))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static ByteArrayResource resource(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }
}
