package justice.throughline.policeuk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Pattern;
import justice.throughline.policeuk.FileRefusal.Found;
import justice.throughline.shared.Encodings;
import org.springframework.stereotype.Component;

/** Tells from its beginning what a file is. */
@Component
class FileRecogniser {

    private static final int BEGINNING = 1 << 16;
    private static final Pattern CRIME_ID = Pattern.compile("[0-9a-fA-F]{64}");

    /** @throws FileRefusal when it is not a street or outcomes file of data.police.uk */
    PoliceUkFile recognise(Content content, String name) {
        try (InputStream in = content.open()) {
            byte[] beginning = in.readNBytes(BEGINNING);
            MediaSigns.find(beginning).ifPresent(found -> {
                throw new FileRefusal(found, name, "");
            });
            Charset charset = Encodings.of(beginning, beginning.length < BEGINNING);
            FileHeading heading = heading(new String(beginning, charset), name);
            return new PoliceUkFile(content, name, kind(heading, name), heading, charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileHeading heading(String beginning, String name) {
        String text = beginning.startsWith("\uFEFF") ? beginning.substring(1) : beginning;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            for (CsvRecord first : reader) {
                return new FileHeading(first.getFields());
            }
        } catch (CsvParseException | IOException e) {
            throw new FileRefusal(Found.OTHER_TABLE, name, firstWords(List.of(text)));
        }
        throw new FileRefusal(Found.EMPTY, name, "");
    }

    private static FileKind kind(FileHeading heading, String name) {
        boolean street = heading.has(FileKind.LAST_OUTCOME);
        boolean outcomes = heading.has(FileKind.OUTCOME_TYPE);
        if (heading.has("Object of search")) {
            throw new FileRefusal(Found.STOP_AND_SEARCH, name, "");
        }
        if (!street && !outcomes) {
            throw unknown(heading, name);
        }
        FileKind kind = street && outcomes ? FileKind.REPAIRED : street ? FileKind.STREET : FileKind.OUTCOMES;
        List<String> missing = heading.missing(kind);
        if (!missing.isEmpty()) {
            throw new FileRefusal(Found.COLUMNS_MISSING, name, String.join(", ", missing));
        }
        return kind;
    }

    private static FileRefusal unknown(FileHeading heading, String name) {
        boolean data = heading.names().stream().anyMatch(CRIME_ID.asMatchPredicate());
        return new FileRefusal(data ? Found.NO_HEADING : Found.OTHER_TABLE, name, firstWords(heading.names()));
    }

    private static String firstWords(List<String> names) {
        String words = String.join(", ", names).replaceAll("\\s+", " ");
        return words.length() > 80 ? words.substring(0, 80) + "…" : words;
    }
}
