package justice.throughline.shared;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Tables as files for a spreadsheet, whole however long they are. A file is written to disk before it is sent, so that
 * neither memory nor a connection is held for who reads it, and a fault on the way is an error, never half a file.
 */
@Component
public class Csv {

    /** What an address that gives such a file produces. */
    public static final String TYPE = "text/csv;charset=UTF-8";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final MessageSource messages;

    Csv(MessageSource messages) {
        this.messages = messages;
    }

    /** A length of time of which the seconds are known. */
    public static @Nullable Duration seconds(@Nullable Double seconds) {
        return seconds == null ? null : Duration.ofMillis(Math.round(1000 * seconds));
    }

    /** Column names in the reader's language. */
    public List<String> heading(String prefix, List<String> columns) {
        return columns.stream()
                .map(column -> messages.getMessage(prefix + column, null, LocaleContextHolder.getLocale()))
                .toList();
    }

    /** A download of these rows. Their values are those that {@link CsvCell} knows. */
    public ResponseEntity<Resource> download(String filename, List<String> heading, CsvRows rows) {
        var disposition = ContentDisposition.attachment().filename(filename).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(written(heading, rows));
    }

    private Resource written(List<String> heading, CsvRows rows) {
        try {
            var file = Files.createTempFile("table", ".csv");
            try {
                write(file, heading, rows);
                return new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes these rows into a file, in the place of what is there. */
    public void write(Path file, List<String> heading, CsvRows rows) throws IOException {
        var cell = new CsvCell(messages);
        try (var text = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            text.write(BYTE_ORDER_MARK);
            var count = new AtomicInteger();
            try (var csv = CsvWriter.builder().build(text)) {
                csv.writeRecord(heading);
                rows.into(row -> {
                    csv.writeRecord(row.stream().map(cell::of).toList());
                    count.incrementAndGet();
                });
            }
            RowsShown.note(count.get());
        }
    }
}
