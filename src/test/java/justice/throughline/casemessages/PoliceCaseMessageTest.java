package justice.throughline.casemessages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.validation.Schema;
import justice.throughline.arrivals.Finding;
import justice.throughline.arrivals.Findings;
import justice.throughline.casefile.HearingDates;
import justice.throughline.casefile.NewPerson;
import justice.throughline.casefile.PersonRole;
import justice.throughline.testing.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What new case messages say, and what is wrong with those that do not fit. */
class PoliceCaseMessageTest {

    private static final PoliceCaseSchemas OURS = new PoliceCaseSchemas(new FormatSettings(null, null));
    private static final String GOOD = PoliceCaseText.message("40AA1234526");

    @Test
    void shouldMapAMessageWithoutTakingNamesAlong() {
        var read = CheckedXml.read(bytes(GOOD), OURS.message());
        assertThat(read.violations()).isEmpty();

        var sent = new PoliceCaseReader(java.util.Objects.requireNonNull(read.root())).read();

        assertThat(sent.urn()).isEqualTo("40AA1234526");
        assertThat(sent.month()).isEqualTo(YearMonth.of(2026, 10));
        assertThat(sent.people())
                .containsExactly(
                        new NewPerson(PersonRole.DEFENDANT, "2640AA0000000012345X", "040AA00", "U"),
                        new NewPerson(PersonRole.VICTIM, "victim-1", "040AA00"));
        assertThat(sent.charges()).singleElement().satisfies(charge -> {
            assertThat(charge.offenceCode()).isEqualTo("TH68010");
            assertThat(charge.until()).isEqualTo(LocalDate.of(2026, 10, 2));
            assertThat(charge.chargedOn()).isEqualTo(LocalDate.of(2026, 11, 5));
        });
        assertThat(sent.hearings()).singleElement().satisfies(hearing -> {
            assertThat(hearing.court()).isEqualTo("B40CO00");
            assertThat(hearing.time()).isEqualTo(LocalTime.of(10, 0));
        });
        assertThat(sent.toString()).doesNotContain("Hiddenname", "Hidden Lane", "Quiet Street");
    }

    @Test
    void shouldTellATimeWithAZoneInBritishTime() {
        var summer = GOOD.replace("2026-12-01", "2026-07-31").replace(">10:00:00<", ">09:00:00Z<");
        var read = CheckedXml.read(bytes(summer), OURS.message());

        var sent = new PoliceCaseReader(java.util.Objects.requireNonNull(read.root())).read();

        assertThat(sent.hearings().getFirst().time()).isEqualTo(LocalTime.of(10, 0));
    }

    @Test
    void shouldKeepUnknownCodesAndSayWhere() {
        var odd = GOOD.replace("<CaseInitiation>C<", "<CaseInitiation>Z<")
                .replace(">TH68010<", ">BICYCLE<")
                .replace(">B40CO00<", ">LUTON<");
        var read = CheckedXml.read(bytes(odd), OURS.message());
        var message = java.util.Objects.requireNonNull(read.root());
        var found = new Findings();
        new PoliceCaseCheck(found, new HearingDates(Clock.systemUTC())).check(message);

        assertThat(new PoliceCaseReader(message).read().charges().getFirst().offenceCode())
                .isEqualTo("BICYCLE");
        assertThat(found.first())
                .allMatch(finding -> finding.kind() == Finding.Kind.UNKNOWN_CODE)
                .extracting(Finding::line, finding -> finding.args().getFirst())
                .contains(org.assertj.core.groups.Tuple.tuple(7, "Z"), org.assertj.core.groups.Tuple.tuple(9, "LUTON"))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <DateOfHearing>2026-12-01<          | <DateOfHearing>1 December<       | no-such-value   | 10
            <PTIURN>40AA1234526<                | <PTIURN>40AA123452600<           | too-long        | 5
            <Gender>9<                          | <Gender>7<                       | pattern         | 26
            <OffenceSequenceNumber>1<           | <OffenceSequenceNumber>1000<     | too-great       | 40
            <CaseInitiation>C</CaseInitiation>  | ''                               | wrong-place     | 8
            <ChargeDate>2026-11-05</ChargeDate> | <ChargedDate/>                   | wrong-place     | 48
            SchemaVersion="0.6g"                | SchemaVersion="0.7"              | attribute-value | 3
            Flow="NewCasesFromThePolice"        | ''                               | attribute-missing | 3
            <a:PostCode>LU1 2AA<                | <a:PostCode>lu12aa<              | pattern         | 33
            <PoliceOfficerRank>Constable</PoliceOfficerRank> | Constable           | wrong-place     | 16
            <NewCaseMessage                     | <SomethingElse                   | not-well-formed | 60
            """)
    void shouldExplainEachViolationWithItsLine(String before, String after, String code, int line) {
        assertThat(GOOD).contains(before);
        var found = CheckedXml.read(bytes(GOOD.replace(before, after)), OURS.message())
                .violations();
        assertThat(found).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.line()).isEqualTo(line);
        });
    }

    @Test
    void shouldListAllViolationsNotOnlyTheFirst() {
        var bad = GOOD.replace(">2026-12-01<", ">soon<")
                .replace(">LU1 2AA<", ">?<")
                .replace(">1990-02-03<", ">Hiddenday<");
        var found = CheckedXml.read(bytes(bad), OURS.message()).violations();
        assertThat(found).hasSize(3);
        assertThat(found.toString())
                .contains("Defendant/PoliceIndividualDefendant")
                .doesNotContain("Hiddenday");
    }

    /** Within one element the validator of the JDK tells of the first alone. */
    @Test
    void shouldTellAllThatIsOutOfPlace() {
        var bad = GOOD.replace("<PTIURN>40AA1234526</PTIURN>", "")
                .replace("<OriginatingOrganisation>040AA00</OriginatingOrganisation>", "")
                .replace("<PoliceOfficerRank>Constable</PoliceOfficerRank>", "")
                .replace("<PoliceWorkerLocationCode>040AA01</PoliceWorkerLocationCode>", "")
                .replace("<OffenceCode>TH68010</OffenceCode>", "<OffenceCod>TH68010</OffenceCod>")
                .replace("<ChargeDate>2026-11-05</ChargeDate>", "<Charged/>")
                .replaceFirst("(?s)(<Birthdate>.*?</Birthdate>)(\\s*)(<Gender>.*?</Gender>)", "$3$2$1");

        assertThat(CheckedXml.read(bytes(bad), OURS.message()).violations())
                .extracting(
                        finding -> finding.code() + " " + finding.place().replaceAll("^.*/", "") + " " + finding.args())
                .containsExactlyInAnyOrder(
                        "wrong-place CaseInitiation [@CaseInitiation, @PTIURN]",
                        "wrong-place CaseInitiation [@CaseInitiation, @OriginatingOrganisation]",
                        "wrong-place PoliceWorkerReferenceNumber [@PoliceWorkerReferenceNumber, @PoliceOfficerRank]",
                        "incomplete OtherPartyOfficerInCase [@OtherPartyOfficerInCase, @PoliceWorkerLocationCode]",
                        "not-here Birthdate [@Birthdate]",
                        "wrong-place OffenceCod [@OffenceCod, @OffenceCode]",
                        "wrong-place Charged [@Charged, @ChargeDate, ArrestDate, LocationOfOffence, AlcoholRelatedOffence,"
                                + " VehicleRelatedOffence]");
    }

    @Test
    void shouldResolveNoEntityAndOpenNoFile() throws IOException {
        var secret = Files.writeString(Files.createTempFile("secret", ".txt"), "do-not-read");
        for (var doctype : List.of(
                "<!DOCTYPE x [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;&b;\">]>")) {
            var attack = GOOD.replace("?>\n", "?>" + doctype + "\n").replace("Stole a bicycle.", "&x;");
            var read = CheckedXml.read(bytes(attack), OURS.message());
            assertThat(read.violations())
                    .singleElement()
                    .extracting(Finding::code)
                    .isEqualTo("doctype");
            assertThat(read.root()).isNull();
        }
    }

    @Test
    void shouldStopAtDepthAndAtGarbage() {
        var deep = "<a>".repeat(10_000) + "</a>".repeat(10_000);
        assertThat(CheckedXml.read(bytes(deep), OURS.message()).violations())
                .extracting(Finding::code)
                .contains("too-deep");
        var cut = GOOD.substring(0, GOOD.length() / 2);
        assertThat(CheckedXml.read(bytes(cut), OURS.message()).violations())
                .extracting(Finding::code)
                .contains("not-well-formed");
        assertThat(CheckedXml.read(new byte[] {'<', 'a', '>', (byte) 0xFF, (byte) 0xC0}, OURS.message())
                        .violations())
                .extracting(Finding::code)
                .contains("not-well-formed");
    }

    @Test
    void shouldReadEveryRealExampleAndSayWhatIsWrongWithTheOneThatIsWrong() throws IOException {
        var samples = RealData.justice("spi-police-case-messages").resolve("examples");
        var good = CheckedXml.read(Files.readAllBytes(samples.resolve("PoliceCase.xml")), OURS.message());
        assertThat(good.violations()).isEmpty();

        var bad =
                CheckedXml.read(Files.readAllBytes(samples.resolve("SingleDefendantSingeOffence.xml")), OURS.message());
        assertThat(bad.violations())
                .extracting(Finding::code, Finding::line)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("wrong-place", 14),
                        org.assertj.core.groups.Tuple.tuple("wrong-place", 60));
        var envelope = CheckedXml.read(
                Files.readAllBytes(samples.resolve("IndividualDefendantAllfields.xml")), OURS.envelope());
        assertThat(envelope.violations()).isEmpty();
        var inner = java.util.Objects.requireNonNull(envelope.root()).get("DataStream/DataStreamContent");
        var message = CheckedXml.read(inner, OURS.message(), "", 0);
        assertThat(message.violations())
                .isEqualTo(CheckedXml.read(inner, publishers(), "", 0).violations());
    }

    /** Element by element left out, doubled and made too long: our schema must judge as the publisher's does. */
    @Test
    void shouldJudgeAsThePublishersSchemaDoes() throws IOException {
        var publishers = publishers();
        var samples = RealData.justice("spi-police-case-messages").resolve("examples");
        var all = Stream.of(GOOD, Files.readString(samples.resolve("PoliceCase.xml")))
                .flatMap(PoliceCaseMessageTest::mutations)
                .toList();
        assertThat(all).hasSizeGreaterThan(200);
        assertThat(all)
                .allSatisfy(text -> assertThat(summary(text, OURS.message())).isEqualTo(summary(text, publishers)));
    }

    private static List<String> summary(String text, Schema schema) {
        return CheckedXml.read(bytes(text), schema).violations().stream()
                .map(finding -> finding.code() + " " + finding.place() + " " + finding.line())
                .toList();
    }

    private static Stream<String> mutations(String text) {
        var mutations = new ArrayList<String>();
        var element = Pattern.compile("<((?:\\w+:)?\\w+)[^>]*>([^<]*)</\\1>").matcher(text);
        while (element.find()) {
            var before = text.substring(0, element.start());
            var after = text.substring(element.end());
            mutations.add(before + after);
            mutations.add(before + element.group() + element.group() + after);
            mutations.add(text.substring(0, element.start(2)) + "x".repeat(5000) + text.substring(element.end(2)));
            mutations.add(text.substring(0, element.start(2)) + text.substring(element.end(2)));
        }
        return mutations.stream();
    }

    private static Schema publishers() {
        Path xsd = RealData.justice("spi-police-case-messages").resolve("xsd/CPP-StdProsPoliceCase-v1-2.xsd");
        return new PoliceCaseSchemas(new FormatSettings(xsd, null)).message();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
