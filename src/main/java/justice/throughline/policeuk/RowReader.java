package justice.throughline.policeuk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldModifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Iterator;
import justice.throughline.casefile.CrimeTypes;
import justice.throughline.casefile.OutcomeCategories;
import justice.throughline.shared.SpreadsheetText;
import justice.throughline.shared.When;
import org.springframework.stereotype.Component;

/** Reads the rows of recognised files one after the other, never a whole file. */
@Component
class RowReader {

    private static final int LONGEST_FIELD = 1 << 20;
    private static final RowVerdict QUOTATION_MARK = new RowVerdict.Rejected(RejectReason.QUOTATION_MARK, "");

    private final CrimeTypes crimeTypes;
    private final OutcomeCategories outcomes;
    private final InstantSource clock;

    RowReader(CrimeTypes crimeTypes, OutcomeCategories outcomes, InstantSource clock) {
        this.crimeTypes = crimeTypes;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** Our own file of rejected rows has marked what a spreadsheet would work out; any other is read as it stands. */
    private static CsvRecordHandler fields(PoliceUkFile file) {
        return file.heading().has(FileKind.RECORD)
                ? CsvRecordHandler.of(handler -> handler.fieldModifier(FieldModifier.modify(SpreadsheetText::plain)))
                : CsvRecordHandler.of();
    }

    /** @throws UnreadableFileException when the rest of the file cannot be told into rows */
    void read(PoliceUkFile file, RowSink sink) {
        try (InputStream in = new CountedInput(file.content().open(), sink::progress);
                QuoteGuard lines = new QuoteGuard(new InputStreamReader(in, file.charset()))) {
            read(file, lines, sink);
        } catch (IOException e) {
            throw new UnreadableFileException(file.name(), 1, e);
        }
    }

    private void read(PoliceUkFile file, QuoteGuard lines, RowSink sink) {
        YearMonth thisMonth = YearMonth.from(When.dayOf(clock.instant()));
        RowCheck check = new RowCheck(file.kind(), file.heading(), crimeTypes, outcomes, thisMonth);
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_FIELD)
                .build(fields(file), lines)) {
            Iterator<CsvRecord> records = rows.iterator();
            records.next();
            while (records.hasNext()) {
                CsvRecord row = records.next();
                long line = row.getStartingLineNumber();
                sink.accept(row, check.kindOf(row), lines.mended(line) ? QUOTATION_MARK : check.check(row));
            }
        } catch (CsvParseException | IOException e) {
            throw new UnreadableFileException(file.name(), lines.line(), e);
        }
    }
}
