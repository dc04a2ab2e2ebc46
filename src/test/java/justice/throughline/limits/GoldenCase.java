package justice.throughline.limits;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** A row of golden.csv. */
record GoldenCase(String id, Question question, String rule, String expected, String reasoning) {

    static List<GoldenCase> all() {
        try (var file = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(
                        new ClassPathResource("clocks/golden.csv").getContentAsString(StandardCharsets.UTF_8))) {
            return file.stream().map(GoldenCase::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldenCase read(NamedCsvRecord row) {
        var start = Instant.parse(row.getField("start"));
        var asOf = instant(row.getField("asOf"));
        var question = new Question(
                row.getField("kind"),
                Jurisdiction.valueOf(row.getField("jurisdiction")),
                start,
                instant(row.getField("learnedAt")),
                facts(row.getField("facts")),
                asOf == null ? start : asOf,
                parts(row.getField("pauses"), "\\|").map(GoldenCase::pause).toList(),
                parts(row.getField("extensions"), "\\|")
                        .map(GoldenCase::extension)
                        .toList());
        return new GoldenCase(
                row.getField("id"),
                question,
                row.getField("rule"),
                row.getField("expected"),
                row.getField("reasoning"));
    }

    private static Map<String, Object> facts(String cell) {
        return parts(cell, ";")
                .map(fact -> fact.split("="))
                .collect(Collectors.toMap(fact -> fact[0], fact -> value(fact[1])));
    }

    private static Object value(String text) {
        if (text.matches("true|false")) return Boolean.valueOf(text);
        return text.matches("\\d+") ? Integer.valueOf(text) : text;
    }

    /** hospital@from/to */
    private static Pause pause(String cell) {
        var parts = cell.split("[@/]", -1);
        return new Pause(Instant.parse(parts[1]), instant(parts[2]), parts[0]);
    }

    /** superintendent@when/role/until */
    private static Extension extension(String cell) {
        var parts = Arrays.copyOf(cell.split("[@/]"), 4);
        var until = parts[3];
        var moment = until != null && until.contains("T");
        return new Extension(
                parts[0],
                Instant.parse(parts[1]),
                until == null || moment ? null : LocalDate.parse(until),
                moment ? Instant.parse(until) : null,
                parts[2],
                null);
    }

    private static @Nullable Instant instant(String cell) {
        return cell.isEmpty() ? null : Instant.parse(cell);
    }

    private static Stream<String> parts(String cell, String separator) {
        return cell.isEmpty() ? Stream.empty() : Arrays.stream(cell.split(separator));
    }
}
