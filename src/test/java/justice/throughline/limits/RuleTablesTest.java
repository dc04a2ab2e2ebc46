package justice.throughline.limits;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables hold what the law needs, in words and codes that the code knows. */
class RuleTablesTest {

    private static final Pattern GRANT = Pattern.compile("code: \"([^\"]+)\", roles: \\[([^]]+)], gives: \"([^\"]+)\"");

    @Test
    void shouldKeepEachKindInOneTable() {
        var kinds = Books.TABLES.all().stream()
                .flatMap(table -> table.kinds().stream())
                .toList();

        assertThat(kinds).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @Test
    void shouldHoldEveryLimitOfTheReference() {
        var numbered = Stream.of(
                        ids("P-%02d", 2, 7),
                        ids("P-%02d", 9, 13),
                        ids("V-%02d", 1, 28),
                        ids("C-%02d", 1, 8),
                        ids("ST-%d", 2, 4),
                        ids("R-%02d", 1, 10),
                        ids("X-%02d", 1, 7),
                        ids("B-%02d", 1, 3))
                .flatMap(ids -> ids);
        var named = Stream.of(
                "ST-1c", "ST-1b", "CTL-56s", "CTL-70", "CTL-182", "CTL-112", "CTL-N5", "D-04", "D-05", "D-06", "D-07",
                "D-08c", "D-09m", "D-10", "D-11", "D-12c", "B-STD", "B-SPEC", "B-CPLX", "ULS", "VRR-P1", "VRR-C1",
                "VRR-S1", "SC-01", "SC-40", "SC-08", "SC-80", "SC-110", "SC-140", "SC-11M", "SC-12M", "X-08", "X-09",
                "B-05");

        // P-05 and P-07's extension, and P-08, are what P-04 allows; P-01 is where it is counted from
        var extended = Set.of("P-05");
        assertThat(rules())
                .containsAll(Stream.concat(numbered, named)
                        .filter(id -> !extended.contains(id))
                        .toList());
    }

    @Test
    void shouldKeepRulesThatAreNotInForceAndNeverUseThem() {
        var off = rows().filter(row -> !row.inForce())
                .map(row -> word(row, "rule"))
                .collect(toSet());

        assertThat(off).contains("P-09", "V-01d", "ULS-6");
        assertThat(Books.TABLES.of("bail-breach-detention").orElseThrow().kind("bail-breach-detention"))
                .isEmpty();
    }

    @Test
    void shouldWriteOnlyWhatTheArithmeticReads() {
        assertThat(rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.cell("length")).matches("\"\\d+ [a-z ]+\"|string\\(\\w+\\) \\+ \" [a-z]+\"");
            assertThat(word(row, "counting"))
                    .isIn("moment", "after", "before", "back", "clear", "begins-next-day", "begins-that-day");
            assertThat(Origin.parse(word(row, "startsFrom")).terms()).isNotEmpty();
            assertThat(Certainty.marked(word(row, "certainty"))).isNotNull();
            assertThat(Severity.values()).extracting(Severity::name).contains(word(row, "severity"));
            assertThat(LegalEffect.values()).extracting(LegalEffect::name).contains(word(row, "effect"));
            assertThat(row.cell("citation")).isNotBlank();
            assertThat(calendar(row)).isNotNull();
            assertThat(grants(row)).allSatisfy(grant -> assertThat(grant)
                    .matches("as ordered|(to|by) \\d+ (hours|days|weeks|months)|\\d+ hours from grant"));
        });
    }

    @Test
    void shouldHaveWordsForEveryCodeInBothLanguages() throws IOException {
        var codes = rows().flatMap(RuleTablesTest::codes).collect(toSet());

        for (var language : List.of("", "_cy")) {
            assertThat(words(language).stringPropertyNames()).containsAll(codes);
        }
    }

    @Test
    void shouldNameEveryFactInBothLanguages() throws IOException {
        var facts = Books.TABLES.all().stream()
                .flatMap(table -> table.kinds().stream().flatMap(kind -> table.kind(kind).stream()))
                .flatMap(kind -> kind.facts().stream())
                .collect(toSet());
        var codes = facts.stream()
                .flatMap(fact -> Stream.concat(
                        Stream.of("limits.fact." + fact.name()),
                        fact.type() == Fact.Type.TEXT
                                ? fact.values().stream().map(value -> "limits.value." + value)
                                : Stream.empty()))
                .collect(toSet());

        for (var language : List.of("", "_cy")) {
            assertThat(words(language).stringPropertyNames()).containsAll(codes);
        }
    }

    private static Stream<String> codes(RuleTable.Row row) {
        var roles = GRANT.matcher(row.cell("extensions"))
                .results()
                .flatMap(grant -> RuleTable.words(grant.group(2)).stream())
                .map(role -> "limits.role." + role);
        var grants = GRANT.matcher(row.cell("extensions")).results().map(grant -> "limits.grant." + grant.group(1));
        var columns = Stream.of("kind", "event", "owner", "reading", "calendar")
                .flatMap(column ->
                        RuleTable.words(row.cell(column)).stream().map(code -> "limits." + column + "." + code));
        var pauses = RuleTable.words(row.cell("pauses")).stream().map(code -> "limits.pause." + code.replace("?", ""));
        return Stream.of(roles, grants, columns, pauses).flatMap(codes -> codes);
    }

    private static Stream<String> grants(RuleTable.Row row) {
        return GRANT.matcher(row.cell("extensions")).results().map(grant -> grant.group(3));
    }

    private static DaysOff calendar(RuleTable.Row row) {
        var calendar = row.cell("calendar").isEmpty() ? "none" : word(row, "calendar");
        return Books.CALENDARS.daysOff(calendar, Jurisdiction.SCOTLAND);
    }

    private static Set<String> rules() {
        return rows().map(row -> word(row, "rule")).collect(toSet());
    }

    private static Stream<RuleTable.Row> rows() {
        return Books.TABLES.all().stream().flatMap(table -> table.rows().stream());
    }

    private static String word(RuleTable.Row row, String column) {
        return RuleTable.words(row.cell(column)).iterator().next();
    }

    private static Stream<String> ids(String form, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(n -> String.format(form, n));
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("main/resources/messages/limits" + language + ".properties"))) {
            words.load(reader);
        }
        return words;
    }
}
