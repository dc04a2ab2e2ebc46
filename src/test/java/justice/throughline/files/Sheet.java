package justice.throughline.files;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A file as a spreadsheet takes it up. */
record Sheet(byte[] bytes, List<String> heading, List<List<String>> rows) {

    private enum Kind {
        NUMBER("-?\\d{1,15}(\\.\\d+)?"),
        DAY("\\d{4}-\\d{2}-\\d{2}"),
        MONTH("\\d{4}-\\d{2}"),
        TIME("\\d{2}:\\d{2}"),
        MOMENT("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}"),
        /** For programs; no spreadsheet knows it as a time. */
        TIMESTAMP("\\d{4}-\\d{2}-\\d{2}T.*"),
        TRUTH("true|false"),
        CODE("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*|[A-Z]\\d");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    private static final Pattern FORMULA =
            Pattern.compile("(?s)[\\s\\p{Z}]*[=+\\-@\\t\\r].*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d+)?");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{16,}");

    static Sheet of(byte[] bytes) {
        try (var reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(true)
                .ofCsvRecord(new java.io.ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            var all = reader.stream().map(CsvRecord::getFields).toList();
            return new Sheet(bytes, all.getFirst(), all.subList(1, all.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean beginsWithByteOrderMark() {
        return Arrays.equals(Arrays.copyOf(bytes, 3), new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    }

    /** What a spreadsheet would work out rather than show. */
    List<String> formulas() {
        return cells().stream()
                .filter(cell -> FORMULA.matcher(cell).matches())
                .filter(cell -> !NUMBER.matcher(cell).matches())
                .toList();
    }

    /** What a spreadsheet would round. */
    List<String> longNumbers() {
        return cells().stream()
                .filter(cell -> LONG_NUMBER.matcher(cell).matches())
                .toList();
    }

    /** What was kept as text with the sign that spreadsheets know for it. */
    List<String> keptAsText() {
        return cells().stream().filter(cell -> cell.startsWith("'")).toList();
    }

    /** Columns that hold values of several kinds, or of one that is for programs. */
    List<String> unclearColumns(Set<String> asPublished) {
        return IntStream.range(0, heading.size())
                .filter(at -> !asPublished.contains(heading.get(at)))
                .filter(at -> unclear(kinds(at)))
                .mapToObj(at -> heading.get(at) + " " + kinds(at))
                .toList();
    }

    private static boolean unclear(Set<String> kinds) {
        return kinds.size() > 1 || kinds.stream().anyMatch(Set.of("TIMESTAMP", "TRUTH", "CODE")::contains);
    }

    private Set<String> kinds(int column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(cell -> !cell.isEmpty())
                .map(Sheet::kind)
                .collect(Collectors.toSet());
    }

    private static String kind(String cell) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.pattern.matcher(cell).matches())
                .map(Enum::name)
                .findFirst()
                .orElse("TEXT");
    }

    private List<String> cells() {
        return rows.stream().flatMap(List::stream).toList();
    }
}
