package justice.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldWordsTest {

    @ParameterizedTest
    @CsvSource({
        "note, Note",
        "hearingDate-day, Hearing date day",
        "dueBefore, Due before",
        "pauses.0.from, Pauses 0 from",
        "caseURN, Case URN",
        "_, _",
        "Nodyn, Nodyn"
    })
    void shouldReadAsWords(String name, String words) {
        assertThat(FieldWords.of(name)).isEqualTo(words);
    }
}
