package justice.throughline.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The rows of an import that were not taken, in the columns of their kind, to be repaired and sent again. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'MANAGER')")
class RejectedCsv {

    private static final List<String> WHY = List.of("Surplus", "File", "Line", "Reason");

    private final ImportDesk desk;
    private final ImportViews views;
    private final RejectedRows rows;

    RejectedCsv(ImportDesk desk, ImportViews views, RejectedRows rows) {
        this.desk = desk;
        this.views = views;
        this.rows = rows;
    }

    @GetMapping(path = "/api/imports/{id}/rejected.csv", produces = "text/csv;charset=UTF-8")
    @Transactional(readOnly = true)
    public void download(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        FileImport done = desk.find(id).orElseThrow(() -> new NoSuchImport(id));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("rejected-" + id + ".csv")
                        .build()
                        .toString());
        write(done, response.getWriter());
    }

    void write(FileImport done, Writer out) {
        List<FileKind> kinds = rows.kinds(done.id());
        FileKind kind = kinds.size() > 1 ? FileKind.REPAIRED : kinds.isEmpty() ? FileKind.STREET : kinds.getFirst();
        try (CsvWriter csv = CsvWriter.builder().build(out);
                Stream<RejectedRow> all = rows.all(done.id())) {
            List<String> heading = new ArrayList<>(kind.columns());
            heading.addAll(WHY);
            csv.writeRecord(heading);
            all.forEach(row -> csv.writeRecord(fields(row, kind, done)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> fields(RejectedRow row, FileKind kind, FileImport done) {
        List<String> fields = new ArrayList<>();
        for (String column : kind.columns()) {
            int at = row.kind().columns().indexOf(column);
            fields.add(
                    column.equals(FileKind.RECORD)
                            ? row.kind().name()
                            : at < 0 ? "" : row.fields().get(at));
        }
        fields.add(row.surplus());
        fields.add(done.files().get(row.file()).name());
        fields.add(Long.toString(row.line()));
        fields.add(views.reason(row));
        return fields;
    }
}
