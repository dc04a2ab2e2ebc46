package justice.throughline.policeuk;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import justice.throughline.casefile.PublishedBatch;

/** Counts the rows of an import and sends each where it belongs. */
final class RowSink {

    private static final int REJECTED_AT_ONCE = 500;
    private static final int LETTERS_AT_ONCE = 1 << 22;
    private static final int ROWS_BETWEEN_NEWS = 20_000;

    private final UUID importId;
    private final PublishedBatch batch;
    private final RejectedRows rejectedRows;
    private final FileImports imports;
    private final List<RejectedRow> rejects = new ArrayList<>();
    private PoliceUkFile file;
    private int position;
    private long bytes;
    private long read;
    private long rejected;
    private long withoutCrimeId;
    private int letters;

    RowSink(UUID importId, PublishedBatch batch, RejectedRows rejectedRows, FileImports imports, PoliceUkFile first) {
        this.importId = importId;
        this.batch = batch;
        this.rejectedRows = rejectedRows;
        this.imports = imports;
        this.file = first;
    }

    void begin(PoliceUkFile next, int at) {
        file = next;
        position = at;
    }

    void progress(long more) {
        bytes += more;
    }

    void accept(CsvRecord row, FileKind kind, RowVerdict verdict) {
        read++;
        switch (verdict) {
            case RowVerdict.Taken taken -> batch.add(taken.row());
            case RowVerdict.WithoutCrimeId ignored -> withoutCrimeId++;
            case RowVerdict.Rejected reject -> reject(row, kind, reject);
        }
        if (read % ROWS_BETWEEN_NEWS == 0) {
            tell();
        }
    }

    void end() {
        keepRejects();
        tell();
    }

    RowCounts counts() {
        return new RowCounts(read, rejected, withoutCrimeId);
    }

    private void reject(CsvRecord row, FileKind kind, RowVerdict.Rejected reject) {
        rejected++;
        Stream<String> surplus = row.getFields().stream().skip(file.heading().size());
        List<String> fields = Stream.concat(
                        kind.columns().stream()
                                .map(column ->
                                        RowColumns.field(row, file.heading().position(column))),
                        surplus)
                .map(field -> field.replace('\0', '\uFFFD'))
                .toList();
        rejects.add(
                new RejectedRow(position, row.getStartingLineNumber(), kind, reject.reason(), reject.detail(), fields));
        letters += fields.stream().mapToInt(String::length).sum();
        if (rejects.size() == REJECTED_AT_ONCE || letters > LETTERS_AT_ONCE) {
            keepRejects();
        }
    }

    private void keepRejects() {
        if (!rejects.isEmpty()) {
            rejectedRows.add(importId, rejects);
            rejects.clear();
            letters = 0;
        }
    }

    private void tell() {
        imports.progress(importId, bytes, read, rejected);
    }
}
