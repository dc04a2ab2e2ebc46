package justice.throughline.casemessages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import justice.throughline.arrivals.FileFate;
import justice.throughline.arrivals.FileFormat.Taken;
import justice.throughline.arrivals.Finding;
import justice.throughline.casefile.CourtCases;
import justice.throughline.casefile.HearingDates;
import justice.throughline.shared.Proof;
import justice.throughline.testing.RealData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What court lists say, in all the shapes that courts publish, and what is wrong with those that do not fit. */
class CourtListTest {

    private static final Proof FILE = Proof.file("any");
    private static final String PUBLISHED = CourtListText.published("40AA1234526", "2026-11-30T17:00:00Z");

    @Test
    void shouldReadWhereAndWhenACaseIsHeard() {
        var taken = take(PUBLISHED, null);

        assertThat(taken.fate()).isEqualTo(FileFate.DONE);
        assertThat(taken.found().first()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("listed");
            assertThat(finding.line()).isEqualTo(10);
            assertThat(finding.args()).containsExactly("40AA1234526", "2026-12-01", "14:00", "Luton", "Courtroom 2");
        });
    }

    /** It would silence each list that comes until then. */
    @Test
    void shouldRefuseAListThatSaysItWasPublishedNextYear() {
        var cases = knowing();
        var format = format(cases, null);
        var today = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var nextYear = CourtListText.published(
                "40AA1234526", today.plus(Duration.ofDays(365)).toString());

        var taken = format.take(bytes(nextYear), FILE);

        assertThat(taken.fate()).isEqualTo(FileFate.REFUSED);
        assertThat(taken.found().first()).extracting(Finding::code).containsExactly("list-published-ahead");
        verify(cases, never()).list(any(), any(), any(List.class), any(Map.class), any(), any());
        var tomorrow = CourtListText.published(
                "40AA1234526", today.plus(Duration.ofDays(1)).toString());
        assertThat(format.take(bytes(tomorrow), FILE).fate()).isEqualTo(FileFate.DONE);
    }

    @Test
    void shouldReadADailyListOfTheCrownCourt() {
        assertThat(take(CourtListText.crownDaily("40AA1234526"), null).found().first())
                .singleElement()
                .satisfies(finding -> assertThat(finding.args())
                        .containsExactly("T20260042, 40AA1234526", "2026-12-03", "10:30", "Luton Crown Court", "4"));
    }

    @Test
    void shouldKeepLinesOfCasesThatAreNotHere() {
        var nobody = mock(CourtCases.class);
        when(nobody.caseOf(anyString())).thenReturn(Optional.empty());

        var taken = format(nobody, null).take(bytes(PUBLISHED), FILE);

        assertThat(taken.fate()).isEqualTo(FileFate.PARTLY);
        assertThat(taken.found().first()).extracting(Finding::code).containsExactly("case-unknown");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"caseUrn": "40AA1234526"}           | {}                              | field-missing  | 10
            "courtRoom": [                       | "courtRooms": [                 | field-missing  | 5
            "2026-12-01T14:00:00Z"               | "1 December"                    | field-form     | 8
            "40AA1234526"                        | 401234526                       | field-type     | 10
            "First hearing"                      | "<b>First</b>"                  | field-form     | 9
            "publicationDate": "2026-11-30T17:00:00Z" | "published": "yesterday"   | field-missing  | 2
            "courtLists"                         | "lists"                         | field-missing  | 1
            """)
    void shouldExplainEachViolationWithItsLine(String before, String after, String code, int line) {
        assertThat(PUBLISHED).contains(before);
        var taken = take(PUBLISHED.replace(before, after), null);
        assertThat(taken.fate()).isEqualTo(FileFate.REFUSED);
        assertThat(taken.found().first()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.line()).isEqualTo(line);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-02T16:00:00Z, 2026-03-29T01:30:00, DailyList/ListHeader/PublishedTime",
        "10:30:00, 01:30:00, DailyList/CourtLists/0/Sittings/0/SittingAt"
    })
    void shouldRefuseATimeThatNoClockInBritainShows(String before, String after, String place) {
        var list = CourtListText.crownDaily("40AA1234526").replace("2026-12-03", "2026-03-29");
        assertThat(take(list.replace("10:30:00", "02:00:00"), null).fate()).isEqualTo(FileFate.DONE);

        var taken = take(list.replace(before, after), null);

        assertThat(taken.fate()).isEqualTo(FileFate.REFUSED);
        assertThat(taken.found().first())
                .singleElement()
                .returns("no-such-time", Finding::code)
                .returns(place, Finding::place);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T00:59:59, 2026-03-29T00:59:59Z",
        "2026-03-29T02:00:00, 2026-03-29T01:00:00Z",
        "2026-10-25T01:30:00, 2026-10-25T00:30:00Z",
        "2026-03-29T01:30:00Z, 2026-03-29T01:30:00Z"
    })
    void shouldTakeTheEarlierOfTheHourThatComesTwice(String published, Instant at) {
        var cases = knowing();
        var list = CourtListText.crownDaily("40AA1234526").replace("2026-12-02T16:00:00Z", published);

        format(cases, null).take(bytes(list), FILE);

        verify(cases).list(any(), any(), any(List.class), any(Map.class), eq(at), any());
    }

    @Test
    void shouldRefuseJsonThatIsNoListOrABomb() {
        assertThat(take("{\"a\": 1}", null).found().first())
                .extracting(Finding::code)
                .containsExactly("no-court-list");
        assertThat(take("{\"a\":".repeat(100_000), null).found().first())
                .extracting(Finding::code)
                .containsExactly("no-json");
        assertThat(take("{} {}", null).found().first())
                .extracting(Finding::code)
                .containsExactly("no-json");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldReadEveryRealSample(boolean byThePublishersSchemas) throws IOException {
        var schemas = byThePublishersSchemas ? publishers() : null;
        try (var samples = Files.list(RealData.justice("court-lists").resolve("samples"))) {
            var lines = samples.sorted()
                    .collect(java.util.stream.Collectors.toMap(
                            path -> path.getFileName().toString(), path -> take(read(path), schemas)));
            assertThat(lines.entrySet().stream()
                            .filter(sample -> sample.getValue().fate() == FileFate.REFUSED)
                            .map(java.util.Map.Entry::getKey))
                    .as("samples that do not fit their publisher's own schema")
                    .containsExactlyInAnyOrder(
                            byThePublishersSchemas
                                    ? new String[] {"crownWarnedPddaList.json", "sjpPublicListMissingPostcode.json"}
                                    : new String[] {});
            var said = new java.util.TreeMap<String, List<String>>();
            lines.forEach((name, taken) -> {
                if (taken.fate() != FileFate.REFUSED)
                    said.put(name, codes(taken).sorted().distinct().toList());
            });
            assertThat(said)
                    .containsEntry("crownDailyPddaList.json", List.of("case-unknown", "listed", "name-repeated"))
                    .containsEntry("crownFirmPddaList.json", List.of("case-unknown", "listed"))
                    .containsEntry("magistratesAdultCourtList.json", List.of("list-no-day"))
                    .containsEntry("magistratesPublicAdultCourtList.json", List.of("list-no-day"))
                    .containsEntry("magistratesPublicList.json", List.of("listed"))
                    .containsEntry("magistratesStandardList.json", List.of("list-no-case", "listed"))
                    .containsEntry("sjpPressList.json", List.of("listed-single-justice"))
                    .containsEntry("sjpPublicList.json", List.of("list-no-case"));
            if (!byThePublishersSchemas) {
                assertThat(said)
                        .containsEntry("crownWarnedPddaList.json", List.of("listed"))
                        .containsEntry("sjpPublicListMissingPostcode.json", List.of("list-no-case"));
            }
        }
    }

    /** The publisher's patterns recurse once per character in Java: a long text must not take the application down. */
    @Test
    void shouldSurviveAHugeTextUnderThePublishersSchemas() {
        var huge = PUBLISHED.replace("First hearing", "x".repeat(2_000_000));
        assertThat(take(huge, publishers()).found().first())
                .isNotEmpty()
                .allMatch(finding -> finding.kind() == Finding.Kind.VIOLATION);
    }

    private static Stream<String> codes(@Nullable Taken taken) {
        return taken == null
                ? Stream.of("missing")
                : taken.found().first().stream().map(Finding::code);
    }

    private static Taken take(String text, @Nullable Path schemas) {
        return format(knowing(), schemas).take(bytes(text), FILE);
    }

    private static CourtCases knowing() {
        var cases = mock(CourtCases.class);
        when(cases.caseOf(anyString())).thenReturn(Optional.of(new UUID(0, 1)));
        when(cases.list(any(), any(), any(List.class), any(Map.class), any(), any()))
                .thenReturn(true);
        when(cases.ready(any(), any(), any(), any())).thenReturn(true);
        return cases;
    }

    private static CourtListFormat format(CourtCases cases, @Nullable Path schemas) {
        var dates = new HearingDates(Clock.systemUTC());
        return new CourtListFormat(new CourtListKinds(new FormatSettings(null, schemas)), cases, dates);
    }

    private static Path publishers() {
        return RealData.justice("court-lists").resolve("schemas");
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
