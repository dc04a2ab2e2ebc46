package justice.throughline.casemessages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import justice.throughline.arrivals.FileFate;
import justice.throughline.arrivals.FileFormat;
import justice.throughline.arrivals.FileFormat.Taken;
import justice.throughline.arrivals.Finding;
import justice.throughline.casefile.CaseHearing;
import justice.throughline.casefile.CourtCases;
import justice.throughline.casefile.HearingDates;
import justice.throughline.casefile.NewCase;
import justice.throughline.casefile.OpenCase;
import justice.throughline.casefile.PersonRole;
import justice.throughline.casefile.Stage;
import justice.throughline.journeystart.JourneyQueue;
import justice.throughline.shared.Proof;
import justice.throughline.testing.RealData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.invocation.Invocation;

/**
 * Whatever is wrong with a file, all of it is said, once, with its field; what its schema refuses is never used; and what is
 * used is what the file says.
 */
class FormatFaultsTest {

    private static final Proof FILE = Proof.file("any");
    private static final String URN = "40AA1234526";
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);

    private final CourtCases cases = mock(CourtCases.class);

    @ParameterizedTest
    @MethodSource("lists")
    void shouldSayAllThatIsWrongWithAList(String good) {
        listFaults(good, null, 1);
    }

    static Stream<String> lists() {
        return Stream.of(
                CourtListText.published(URN, "2026-11-27T17:00:00Z"),
                CourtListText.crownDaily(URN),
                CourtListText.crownFirm(URN),
                CourtListText.crownWarned(URN),
                CourtListText.printed(),
                CourtListText.singleJusticePress(URN, "2026-11-27T17:00:00Z"),
                CourtListText.singleJusticePublic());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldSayAllThatIsWrongWithRealLists(boolean byThePublishersSchemas) {
        var folder = RealData.justice("court-lists");
        for (var sample : files(folder.resolve("samples"))) {
            listFaults(read(sample), byThePublishersSchemas ? folder.resolve("schemas") : null, 7);
        }
    }

    private void listFaults(String good, @Nullable Path schemas, int eachOf) {
        var kinds = new CourtListKinds(new FormatSettings(null, schemas));
        var kind = kinds.of(json(good)).orElseThrow();
        var format = new CourtListFormat(kinds, knowing(), new HearingDates(NOW));
        some(Faults.ofJson(good), eachOf).forEach(fault -> {
            var taken = take(format, fault);
            var json = CheckedJson.read(bytes(fault.text())).root();
            if (json != null && kind.check(json).has(Finding.Kind.VIOLATION)) {
                assertThat(taken.fate()).as("%s: %s", kind.name(), fault.what()).isEqualTo(FileFate.REFUSED);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"U", "C"})
    void shouldSayAllThatIsWrongWithAMessage(String custody) {
        messageFaults(
                PoliceCaseText.message(URN).replace("<CustodyStatus>U<", "<CustodyStatus>" + custody + "<"), null, 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldSayAllThatIsWrongWithRealMessages(boolean byThePublishersSchema) {
        var folder = RealData.justice("spi-police-case-messages");
        var xsd = byThePublishersSchema ? folder.resolve("xsd/CPP-StdProsPoliceCase-v1-2.xsd") : null;
        for (var sample : files(folder.resolve("examples"))) messageFaults(read(sample), xsd, 5);
    }

    private void messageFaults(String good, @Nullable Path xsd, int eachOf) {
        var schemas = new PoliceCaseSchemas(new FormatSettings(xsd, null));
        var format = new PoliceCaseFormat(schemas, knowing(), mock(JourneyQueue.class), new HearingDates(NOW));
        some(Stream.concat(Faults.ofXml(good), Faults.ofAttributes(good)), eachOf)
                .forEach(fault -> {
                    var taken = take(format, fault);
                    if (!good.contains("RouteData")
                            && CheckedXml.read(bytes(fault.text()), schemas.message())
                                    .found()
                                    .has(Finding.Kind.VIOLATION)) {
                        assertThat(taken.fate()).as(fault.what()).isEqualTo(FileFate.REFUSED);
                    }
                });
    }

    private static Stream<Faults.Faulty> some(Stream<Faults.Faulty> faults, int eachOf) {
        var all = faults.toList();
        return IntStream.iterate(0, at -> at < all.size(), at -> at + eachOf).mapToObj(all::get);
    }

    private Taken take(FileFormat format, Faults.Faulty fault) {
        clearInvocations(cases);
        var taken = format.take(bytes(fault.text()), FILE);
        var violations = taken.found().first().stream()
                .filter(finding -> finding.kind() == Finding.Kind.VIOLATION)
                .toList();
        assertThat(violations)
                .as("%s: each with its line and field", fault.what())
                .allSatisfy(finding -> {
                    assertThat(finding.line()).isPositive();
                    assertThat(finding.place() + String.join("", finding.args()))
                            .matches(named -> !named.isBlank() || finding.code().equals("not-well-formed"));
                });
        assertThat(violations.stream().map(FormatFaultsTest::told))
                .as("%s: none twice of %s", fault.what(), violations)
                .doesNotHaveDuplicates();
        if (taken.fate() == FileFate.REFUSED) {
            assertThat(violations).as("%s: names it", fault.what()).anyMatch(finding -> isAbout(finding, fault.what()));
            verify(cases, never()).open(any(), any());
            verify(cases, never()).list(any(), any(), any(), any(), any(), any());
            verify(cases, never()).ready(any(), any(), any(), any());
        }
        mockingDetails(cases).getInvocations().forEach(call -> assertSaid(call, fault));
        return taken;
    }

    /** The field itself, or all of the file where that is no such file any more. */
    private static boolean isAbout(Finding finding, String what) {
        var field = what.replaceFirst("(?s) (is|left out|twice|misspelled|cut off)\\b.*$", "")
                .replaceFirst("^/", "")
                .replaceFirst("^.*[/:](?=[A-Za-z]\\w*$)", "");
        return (finding.place() + finding.args()).contains(field)
                || List.of("not-well-formed", "no-court-list").contains(finding.code())
                || what.startsWith("/document/data ")
                // the element of an attribute whose value is none of its type
                || finding.code().equals("no-such-value") && finding.place().equals("NewCaseMessage");
    }

    private static void assertSaid(Invocation call, Faults.Faulty fault) {
        var kept =
                switch (call.getMethod().getName()) {
                    case "open" -> said(call.getArgument(0), fault);
                    case "list" -> call.<List<CaseHearing>>getArgument(2).stream();
                    default -> Stream.<CaseHearing>empty();
                };
        var text = fault.text().replace("&amp;", "&").replace("&lt;", "<").replace("10:00:00-12:00", "22:00");
        assertThat(kept.flatMap(hearing -> Stream.of(hearing.day(), hearing.time(), hearing.court(), hearing.room())))
                .as("%s: kept as the file says", fault.what())
                .allSatisfy(value -> assertThat(text).contains(value == null ? "" : value.toString()));
    }

    private static Stream<CaseHearing> said(NewCase sent, Faults.Faulty fault) {
        assertThat(sent.people())
                .as("%s: as many as the file says", fault.what())
                .filteredOn(person -> person.role() == PersonRole.DEFENDANT)
                .hasSize(fault.text().split("<Defendant>", -1).length - 1);
        return sent.hearings().stream();
    }

    /** One value is told of once; what is missing from something is told for each that is. */
    private static String told(Finding finding) {
        return finding.code().startsWith("attribute-")
                        || finding.args().stream().anyMatch(arg -> arg.startsWith("@"))
                ? finding.place() + finding.args()
                : finding.place();
    }

    private CourtCases knowing() {
        when(cases.caseOf(anyString())).thenReturn(Optional.empty());
        when(cases.open(any(), any())).thenReturn(Optional.of(new OpenCase(new UUID(0, 2), "unknown", Stage.COURT)));
        when(cases.list(any(), any(), any(List.class), any(Map.class), any(), any()))
                .thenReturn(true);
        when(cases.ready(any(), any(), any(), any())).thenReturn(true);
        return cases;
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String text) {
        return Objects.requireNonNull(CheckedJson.read(bytes(text)).root());
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
