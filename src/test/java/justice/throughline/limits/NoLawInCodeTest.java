package justice.throughline.limits;

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

/** A change of law changes tables and data, never a program. */
class NoLawInCodeTest {

    /** Files and the numbers in them that are no law, each with its reason. */
    private static final Map<String, String> BECAUSE = Map.ofEntries(
            Map.entry("CalculatorRequest 100", "pauses or extensions of one question"),
            Map.entry("FactCheck 100", "letters of what somebody wrote that a refusal repeats"),
            Map.entry("DeadlineQueue 30", "seconds for which a deadline is taken up"),
            Map.entry("DeadlineQueue 1000.0", "milliseconds of a second"),
            Map.entry("HandOffClocks 50", "deadlines looked at in one go"),
            Map.entry("HandOffClocks 6", "how often a pause doubles"),
            Map.entry("Decisions 9", "digits of a number"),
            Map.entry("Decisions 18", "digits of a number"),
            Map.entry("AnswersByHand 100", "lines of a list"),
            Map.entry("HandOffAside 2", "parts of an offer's name"),
            Map.entry("HandOffController 403", "a status of HTTP"),
            Map.entry("HandOffController 404", "a status of HTTP"),
            Map.entry("HandOffDesk 2", "parts of a desk's name"),
            Map.entry("HandOffLines 2", "bands of a list, no limit"),
            Map.entry("HandOffLines 3", "bands of a list, no limit"),
            Map.entry("HandOffListController 50", "lines of a page"),
            Map.entry("HandOffWords 2", "parts of a text that is split"),
            Map.entry("JourneyContents 2", "parts of a field's name"),
            Map.entry("JourneyHandOffs 2", "parts of an offer's name"),
            Map.entry("RefusedHandOffs 2", "parts of an offer's name"),
            Map.entry("DecisionTable 10_000", "answers of a table that are remembered"),
            Map.entry("ClocksApi 200", "the largest page of a list"),
            Map.entry("ClocksApi 10_000", "the last page of a list"),
            Map.entry("ClockLists 10_000", "clocks that a page counts"),
            Map.entry("Clocks 20", "years ago, before which only a slip of the pen lies"),
            Map.entry("Orders 5", "years ahead, beyond which only a slip of the pen lies"),
            Map.entry("ClockPages 10_000", "rows of an export"),
            Map.entry("ClockPages 25", "lines of a page"),
            Map.entry("ClocksAtRisk 2", "seconds for which an answer is new"),
            Map.entry("ClocksAtRisk 30", "seconds for which an answer is kept"),
            Map.entry("ClockFeed 1_000", "entries of a feed"),
            Map.entry("ClockForms 2", "parts of a form's answer"),
            Map.entry("RecalculationPages 20", "lines of a page"),
            Map.entry("RecalculationPages 50", "lines of a page"),
            Map.entry("RecalculationWork 100", "clocks worked out in one go"),
            Map.entry("Sweep 5_000", "clocks looked at in one go"),
            Map.entry("Ledger 20", "attempts to store while others do"),
            Map.entry("FoldedLines 75", "the octets of a line of a calendar (RFC 5545, 3.1)"),
            Map.entry("Band 3", "bands of a list, no limit"),
            Map.entry("Band 24", "bands of a list, no limit"));

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])(\\d[\\d_]*)(?![\\w.])");
    private static final Pattern NO_CODE = Pattern.compile(
            "(?s)/\\*.*?\\*/|//[^\\n]*|import [^;]+;|\\.group\\(\\d\\)|\\{\\d(?:,\\d)?}|\\[\\d]|\\.limit\\(1\\)");
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final Pattern PERIOD = Pattern.compile("\"P(?:T?\\d+[A-Z])+\"|>=?\\s*P(?:T?\\d+[A-Z])+\\s*<");
    private static final Pattern WORDS_OF_LAW =
            Pattern.compile("\"[^\"]*\\b\\d+ (?:working |business )?(?:hours?|days?|months?|weeks?)\\b[^\"]*\"");

    @Test
    void shouldHoldNoNumberThatCouldBeLaw() {
        var found = new TreeSet<String>();
        for (var file : sources()) {
            var code = NO_CODE.matcher(read(file)).replaceAll(" ");
            NUMBER.matcher(TEXT.matcher(code).replaceAll(" "))
                    .results()
                    .map(number -> number.group(1))
                    .filter(number -> !number.matches("[01]"))
                    .forEach(number -> found.add(name(file) + " " + number));
            PERIOD.matcher(code).results().forEach(period -> found.add(name(file) + " " + period.group()));
            WORDS_OF_LAW.matcher(code).results().forEach(words -> found.add(name(file) + " " + words.group()));
        }

        assertThat(found).isSubsetOf(BECAUSE.keySet());
    }

    @Test
    void shouldHoldNoPeriodInAModel() {
        assertThat(files(Path.of("../processes"), ".bpmn")).isNotEmpty().allSatisfy(model -> assertThat(read(model))
                .doesNotContainPattern(PERIOD));
    }

    @Test
    void shouldKnowLawWhenItSeesIt() {
        assertThat(NUMBER.matcher("plusDays(28)").find()).isTrue();
        assertThat(WORDS_OF_LAW.matcher("Span.parse(\"5 working days\")").find())
                .isTrue();
        assertThat(PERIOD.matcher("<timeDuration>PT24H</timeDuration>").find()).isTrue();
        assertThat(PERIOD.matcher("=duration(\"P28D\")").find()).isTrue();
    }

    private static List<Path> sources() {
        var sources = Stream.of("limits", "clocks", "handoffs")
                .flatMap(module -> files(Path.of("main/java/justice/throughline", module), ".java").stream())
                .toList();
        assertThat(sources).hasSizeGreaterThan(20);
        return sources;
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
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
