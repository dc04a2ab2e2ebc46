package justice.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QuoteGuardTest {

    @Property
    void shouldKeepEachLineARecordWithAllItsLetters(@ForAll("lines") List<String> lines) throws IOException {
        for (String lineEnd : List.of("\n", "\r", "\r\n")) {
            List<CsvRecord> records = records(String.join(lineEnd, lines));

            assertThat(records).hasSameSizeAs(lines);
            for (int i = 0; i < lines.size(); i++) {
                assertThat(records.get(i).getStartingLineNumber()).isEqualTo(i + 1);
                assertThat(letters(String.join("", records.get(i).getFields()))).isEqualTo(letters(lines.get(i)));
            }
        }
    }

    @Test
    void shouldPassSoundLinesAsTheyAre() throws IOException {
        String sound = "a,\"b, \"\"c\"\"\",\nd,\"\",e\"f\n";
        QuoteGuard guard = new QuoteGuard(new StringReader("\uFEFF" + sound));
        StringWriter passed = new StringWriter();

        guard.transferTo(passed);

        assertThat(passed).hasToString(sound);
        assertThat(Stream.of(1L, 2L).filter(guard::mended)).isEmpty();
    }

    @Test
    void shouldNoteTheLinesThatItPutRight() throws IOException {
        QuoteGuard guard = new QuoteGuard(new StringReader("a,b\n\"a,b\r\na,\"b\"c\"\na,\"b"));

        guard.transferTo(new StringWriter());

        assertThat(Stream.of(1L, 2L, 3L, 4L).filter(guard::mended)).containsExactly(2L, 3L, 4L);
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.strings()
                .withChars("ab,\"")
                .ofMinLength(1)
                .ofMaxLength(12)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static List<CsvRecord> records(String text) throws IOException {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new QuoteGuard(new StringReader(text)))) {
            reader.forEach(records::add);
        }
        return records;
    }

    private static String letters(String text) {
        return text.replaceAll("[^ab]", "");
    }
}
