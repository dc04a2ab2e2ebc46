package justice.throughline.policeuk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import justice.throughline.shared.Costly;
import justice.throughline.shared.Csv;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The rows of an import that were not taken, in the columns of their kind, to be repaired and sent again. The column
 * {@link FileKind#RECORD} tells whoever reads the file again that it comes from here.
 */
@Controller
@PreAuthorize("hasAnyRole('ADMIN', 'MANAGER')")
class RejectedCsv {

    private static final List<String> WHY = List.of("surplus", "file", "line", "reason");

    private final ImportDesk desk;
    private final ImportViews views;
    private final RejectedRows rows;
    private final Csv csv;

    RejectedCsv(ImportDesk desk, ImportViews views, RejectedRows rows, Csv csv) {
        this.desk = desk;
        this.views = views;
        this.rows = rows;
        this.csv = csv;
    }

    @Costly
    @GetMapping(path = "/api/imports/{id}/rejected.csv", produces = Csv.TYPE)
    ResponseEntity<Resource> download(@PathVariable UUID id) {
        var done = desk.find(id).orElseThrow(() -> new NoSuchImport(id));
        var columns = columns(rows.kinds(id));
        var heading = Stream.concat(columns.stream(), csv.heading("imports.column.", WHY).stream())
                .toList();
        return csv.download(
                "rejected-" + id + ".csv",
                heading,
                file -> rows.each(id, row -> file.accept(fields(row, columns, done))));
    }

    private static List<String> columns(List<FileKind> kinds) {
        if (kinds.size() > 1) return FileKind.REPAIRED.columns();
        var kind = kinds.isEmpty() ? FileKind.STREET : kinds.getFirst();
        return Stream.concat(kind.columns().stream(), Stream.of(FileKind.RECORD))
                .toList();
    }

    private List<?> fields(RejectedRow row, List<String> columns, FileImport done) {
        var fields = new ArrayList<Object>();
        for (var column : columns) {
            var at = row.kind().columns().indexOf(column);
            fields.add(
                    column.equals(FileKind.RECORD)
                            ? row.kind().name()
                            : at < 0 ? "" : row.fields().get(at));
        }
        fields.add(row.surplus());
        fields.add(done.files().get(row.file()).name());
        fields.add(row.line());
        fields.add(views.reason(row));
        return fields;
    }
}
