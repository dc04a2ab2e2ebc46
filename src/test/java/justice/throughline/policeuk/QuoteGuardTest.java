package justice.throughline.policeuk;

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

    @Test
    void shouldCutOffWhatIsTooLongAndKeepWhatStandsBesideIt() throws IOException {
        for (var letters : List.of("x", "ab,", "a\"\"b", "\"\"", "\ud83d\ude80")) {
            var text = letters.repeat(1 << 20);
            for (var field : List.of("\"" + text + "\"", text.replaceAll("[\",]", "x"))) {
                var records = records("a," + field + ",\"c\"\r\nd,e,f");

                assertThat(records).hasSize(2);
                assertThat(records.getFirst().getFields())
                        .hasSize(3)
                        .startsWith("a")
                        .endsWith("c");
                assertThat(records.getFirst().getField(1))
                        .as("marks count twice")
                        .hasSizeBetween(QuoteGuard.LONGEST_FIELD / 2, QuoteGuard.LONGEST_FIELD + 1)
                        .doesNotContainPattern("\\p{Cs}");
                assertThat(records.getLast().getFields()).containsExactly("d", "e", "f");
                assertThat(records.getLast().getStartingLineNumber()).isEqualTo(2);
            }
        }
    }

    @Test
    void shouldNoteALineThatIsTooLongAndBroken() throws IOException {
        var tooLong = "x".repeat(1 << 20);
        QuoteGuard guard = new QuoteGuard(new StringReader(
                "\"" + tooLong + "\n\"" + tooLong + "\"b\",c\n\"" + tooLong + "\"\",\n\"" + tooLong + "\""));

        guard.transferTo(new StringWriter());

        assertThat(Stream.of(1L, 2L, 3L, 4L).filter(guard::mended)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void shouldCutOffMoreFieldsThanAnyTableHas() throws IOException {
        var records = records("a" + ",".repeat(1 << 20) + "\"b\nc,d\n" + "\"x\",".repeat(1 << 20) + "\ne");

        assertThat(records).extracting(CsvRecord::getFieldCount).containsExactly(1001, 2, 1001, 1);
        assertThat(records).extracting(CsvRecord::getStartingLineNumber).containsExactly(1L, 2L, 3L, 4L);
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
