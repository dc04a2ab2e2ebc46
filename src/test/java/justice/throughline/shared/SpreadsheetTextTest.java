package justice.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1-1",
                "-2+3",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\tplain",
                "  =1",
                "\u00A0=1",
                "\uFEFF=1",
                "\uFF1D1",
                "'=1",
                "''=1",
                "-",
                "--1",
                "-1e5",
                "+44 7700 900123",
                "1234567890123456",
                "007",
                "12E34",
                "1234567890.1234567",
                "\n=1"
            })
    void shouldMarkWhatASpreadsheetWouldTakeForSomethingElse(String text) {
        assertThat(SpreadsheetText.marked(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "plain", "a=b", "-0.479335", "0", "0.5", "123456789", "'plain", "3-4", "D'Arcy", "45AA1"})
    void shouldLeaveAloneWhatStaysAsItIs(String text) {
        assertThat(SpreadsheetText.marked(text)).isEqualTo(text);
    }

    @Property
    void shouldGiveBackEveryText(@ForAll("texts") String text) {
        assertThat(SpreadsheetText.plain(SpreadsheetText.marked(text))).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("'=+-@ \t\r\n0123eE.a\u00A0\uFF1D")
                .ofMaxLength(8)
                .flatMap(beginning -> Arbitraries.strings().ofMaxLength(4).map(rest -> beginning + rest));
    }
}
