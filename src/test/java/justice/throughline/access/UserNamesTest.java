package justice.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                " Siân.Owen ",
                "siân.owen\u00a0",
                "\u3000siân.owen\u200b",
                "\ufeffsia\u0302n.owen",
                "SIA\u0302N\u2060.OWEN\n",
                "\uff33\uff29\u00c2N.O\uff37EN",
                "si\u00adân. owen"
            })
    void shouldWriteOneNameInOneWay(String typed) {
        assertThat(UserNames.of(typed)).isEqualTo("siân.owen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0\u200b", "ro\u0000ot", "root\ud800"})
    void shouldLeaveNothingOfBlanksAndOfWhatNobodyIsCalled(String typed) {
        assertThat(UserNames.of(typed)).isEmpty();
    }
}
