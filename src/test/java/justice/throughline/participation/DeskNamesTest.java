package justice.throughline.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** To which body a desk belongs is asked of the table of bodies: what stands before a dot says nothing. */
class DeskNamesTest {

    /** What looks like it and is none, each with its reason. */
    private static final Map<String, String> BECAUSE = Map.of(
            "JourneyContents split(\"\\\\.\"", "fields of what is handed over",
            "BankHolidays lastIndexOf('.')", "the last part of a key");

    private static final Pattern BEFORE_A_DOT =
            Pattern.compile("(?:lastI|i)ndexOf\\((?:'\\.'|\"\\.\")\\)|split\\(\"\\\\\\\\\\.\""
                    + "|split_part\\([^)]*'\\.'|substringBefore\\([^)]*'\\.'|startsWith\\(\"[a-z-]+\\.\"|startsWith\\([^)]*\\+ \"\\.\""
                    + "|like '[a-z-]+\\.%|\\|\\| '\\.%");

    @Test
    void shouldTellABodyFromNoDot() {
        var found = new TreeSet<String>();
        for (var file : sources()) {
            BEFORE_A_DOT
                    .matcher(read(file))
                    .results()
                    .forEach(match ->
                            found.add(file.getFileName().toString().replace(".java", "") + " " + match.group()));
        }
        assertThat(found).isEqualTo(new TreeSet<>(BECAUSE.keySet()));
    }

    @Test
    void shouldKnowSuchAComparisonWhenItSeesOne() {
        assertThat(List.of(
                        "desk.startsWith(\"court.\")",
                        "desk.startsWith(agency + \".\")",
                        "desk.indexOf('.')",
                        "desk.split(\"\\\\.\")[0]",
                        "split_part(t.candidate_groups[1], '.', 1)",
                        "desk like 'police.%'",
                        "desk like agency || '.%'"))
                .allSatisfy(code -> assertThat(code).containsPattern(BEFORE_A_DOT));
    }

    private static List<Path> sources() {
        var sources = Stream.of("main/java", "../workers/main/java", "../exporter/src/main", "main/resources")
                .flatMap(folder -> files(Path.of(folder)).stream())
                .filter(file -> file.toString().matches(".*\\.(?:java|sql|html)"))
                .filter(file -> !file.toString().contains("former"))
                .toList();
        assertThat(sources).hasSizeGreaterThan(500);
        return sources;
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
