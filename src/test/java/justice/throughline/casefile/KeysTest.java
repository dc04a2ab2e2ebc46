package justice.throughline.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys are read as they are written, and what is none is refused. */
class KeysTest {

    private static final UUID CASE = UUID.fromString("5dbd1a3c-9f0e-4a51-8e68-6f2f2ff15a01");
    private static final PersonKey PERSON = new PersonKey(CASE, "demo:26AA1X");

    @Test
    void shouldReadWhatTheyWrite() throws Exception {
        var charge = new ChargeKey(PERSON, "2-1");
        var appearance = new AppearanceKey(42, PERSON);
        var json = new ObjectMapper();

        assertThat(charge).hasToString(CASE + ":demo:26AA1X:2-1");
        assertThat(appearance).hasToString("42:" + CASE + ":demo:26AA1X");
        assertThat(PersonKey.of(PERSON.toString())).isEqualTo(PERSON);
        assertThat(ChargeKey.of(charge.toString())).isEqualTo(charge);
        assertThat(AppearanceKey.of(appearance.toString())).isEqualTo(appearance);
        assertThat(json.readValue(json.writeValueAsString(charge), ChargeKey.class))
                .isEqualTo(charge);
        assertThat(json.writeValueAsString(appearance)).isEqualTo("\"" + appearance + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "defendant-1",
                "5dbd1a3c-9f0e-4a51-8e68-6f2f2ff15a01",
                "5dbd1a3c-9f0e-4a51-8e68-6f2f2ff15a01:",
                "5dbd1a3c-9f0e-4a51-8e68-6f2f2ff15a01:two words",
                "5dbd1a3c-9f0e-4a51-8e68-6f2f2ff15a0x:defendant-1"
            })
    void shouldRefuseWhatIsNone(String text) {
        assertThatThrownBy(() -> PersonKey.of(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChargeKey.of(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AppearanceKey.of(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChargeKey.of(text + ":1:")).isInstanceOf(IllegalArgumentException.class);
    }
}
