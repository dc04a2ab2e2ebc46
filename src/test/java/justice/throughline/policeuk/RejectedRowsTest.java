package justice.throughline.policeuk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static justice.throughline.policeuk.PoliceUkText.crime;
import static justice.throughline.policeuk.PoliceUkText.newCrimeId;
import static justice.throughline.policeuk.PoliceUkText.outcome;
import static justice.throughline.policeuk.PoliceUkText.outcomes;
import static justice.throughline.policeuk.PoliceUkText.street;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import justice.throughline.shared.Place;
import justice.throughline.shared.When;
import justice.throughline.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows with a fault are told by line and reason, downloaded, repaired and sent again. */
@DatabaseTest
class RejectedRowsTest {

    @Autowired
    private ImportDriver imports;

    @Autowired
    private RejectedRows rejectedRows;

    @Autowired
    private RejectedCsv csv;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shouldSayOfEachFaultyRowWhereItIsAndWhatIsWrong() throws IOException {
        String good = crime(newCrimeId(), "2023-04", "Burglary", "Local resolution");

        FileImport done = imports.ofText(street(
                good,
                crime("1234", "2023-04", "Burglary", ""),
                crime(newCrimeId(), "April 2023", "Burglary", ""),
                crime(newCrimeId(), "2023-04", "Jaywalking", ""),
                crime(newCrimeId(), "2023-04", "Burglary", "Vanished"),
                crime("", "2023-04", "Burglary", ""),
                crime("", "2023-04", "Anti-social behaviour", ""),
                good.replace("-0.479335,52.252964", "52.252964,-0.479335"),
                good + ",surplus,",
                "a,b"));

        assertThat(rejectedRows.page(done.id(), Place.first(20)))
                .extracting(RejectedRow::line, RejectedRow::reason)
                .containsExactly(
                        tuple(3L, RejectReason.CRIME_ID),
                        tuple(4L, RejectReason.MONTH),
                        tuple(5L, RejectReason.CRIME_TYPE),
                        tuple(6L, RejectReason.OUTCOME),
                        tuple(7L, RejectReason.CRIME_ID_MISSING),
                        tuple(9L, RejectReason.COORDINATES),
                        tuple(10L, RejectReason.COLUMN_COUNT),
                        tuple(11L, RejectReason.COLUMN_COUNT));
        assertThat(done.rows()).isEqualTo(new RowCounts(10, 8, 1));
        assertThat(done.merged().created()).isOne();
    }

    @Test
    void shouldTakeRejectedRowsOfBothKindsBackOnceTheyAreRepaired() throws IOException {
        String crimeId = newCrimeId();
        FileImport done = imports.ofText(
                street(crime(crimeId, "2023-13", "Burglary", "")),
                outcomes(outcome(crimeId, "2023-13", "Local resolution")));

        FileImport repaired = imports.ofText(download(done).replace("2023-13", "2023-03"));

        assertThat(repaired.files()).extracting(FileImport.File::kind).containsExactly(FileKind.REPAIRED);
        assertThat(repaired.rows()).isEqualTo(new RowCounts(2, 0, 0));
        assertThat(repaired.merged().created()).isOne();
        assertThat(repaired.merged().updated()).isOne();
    }

    @Test
    void shouldTakeRejectedRowsOfOneKindBackInThatKindsColumns() throws IOException {
        FileImport done = imports.ofText(street(crime(newCrimeId(), "2023-13", "Burglary", "")));

        FileImport repaired = imports.ofText(download(done).replace("2023-13", "2023-03"));

        assertThat(repaired.files()).extracting(FileImport.File::kind).containsExactly(FileKind.STREET);
        assertThat(repaired.merged().created()).isOne();
    }

    @Test
    void shouldRejectALineWithAnUnclosedQuotationMarkAndReadOnAtTheNext() throws IOException {
        String broken = crime(newCrimeId(), "2023-04", "Burglary", "").replace("Bedford 001B", "\"Bedford 001B");
        String stray = crime(newCrimeId(), "2023-04", "Burglary", "").replace("Mill Lane", "\"Mill\" Lane");

        FileImport done = imports.ofText(street(
                broken,
                crime(newCrimeId(), "2023-04", "Burglary", "Local resolution"),
                stray,
                crime(newCrimeId(), "2023-04", "Burglary", "Local resolution"),
                broken));

        assertThat(rejectedRows.page(done.id(), Place.first(20)))
                .extracting(RejectedRow::line, RejectedRow::reason)
                .containsExactly(
                        tuple(2L, RejectReason.QUOTATION_MARK),
                        tuple(4L, RejectReason.QUOTATION_MARK),
                        tuple(6L, RejectReason.QUOTATION_MARK));
        assertThat(done.rows()).isEqualTo(new RowCounts(5, 3, 0));
        assertThat(done.merged().created()).isEqualTo(2);
        assertThat(download(done)).contains("\"Bedford 001B,Burglary,,\"", "\"On or near \"\"Mill\"\" Lane, north\"");
    }

    @Test
    void shouldTakeARowWithASurplusColumnBackOnceItIsRepaired() throws IOException {
        String good = crime(newCrimeId(), "2023-04", "Burglary", "Local resolution");

        FileImport done = imports.ofText(street(good.replace("\"", "") + ",last words"));
        String csv = download(done);

        assertThat(csv)
                .contains("Context,Record,Surplus,File,Line,Why")
                .contains("Burglary,Local resolution,STREET,\",last words\",")
                .contains("Columns of this row: 14; of the heading: 12.");

        FileImport repaired = imports.ofText(csv.replaceFirst("(?s)\n[^,]*,.*\",last words\"", "\n" + good + ","));

        assertThat(repaired.rows()).isEqualTo(new RowCounts(1, 0, 0));
        assertThat(repaired.merged().created()).isOne();
    }

    @Test
    void shouldGiveBackWhatASpreadsheetMustNotWorkOut() throws IOException {
        String crimeId = newCrimeId();
        var texts = List.of("=1+1", "  @SUM(1)", "'=1+1", "-2+3", "'plain", "12345678901234567890", "-0.5", "\t+1");
        for (String text : texts) {
            String row = crime(newCrimeId(), "2023-13", "Burglary", "").replace("Bedford 001B", text);
            FileImport done = imports.ofText(street(row));
            String csv = download(done);
            assertThat(text.equals("-0.5") || text.equals("'plain") || !csv.contains("," + text + ","))
                    .as("%s is no formula in %s", text, csv)
                    .isTrue();

            FileImport repaired = imports.ofText(csv.replace("2023-13", "2023-03"));

            assertThat(repaired.merged().created()).as("created from %s", csv).isOne();
            assertThat(placeOf(row.substring(0, 64))).isEqualTo(text);
        }
        assertThat(imports.ofText(
                                street(crime(crimeId, "2023-03", "Burglary", "").replace("Bedford 001B", "'=1+1")))
                        .merged()
                        .created())
                .isOne();
        assertThat(placeOf(crimeId))
                .as("a file that does not come from here is read as it stands")
                .isEqualTo("'=1+1");
    }

    @Test
    void shouldReadByteOrderMarksAndCarriageReturnsAlone() throws IOException {
        String text = street(crime(newCrimeId(), "2023-04", "Burglary", "Local resolution"));

        FileImport done = imports.ofText("\uFEFF" + text.replace('\n', '\r'));

        assertThat(done.merged().created()).isOne();
    }

    @Test
    void shouldRejectTheRowWithABadByteAloneAndReadTheOthersAsTheyAre() throws IOException {
        for (var mark : List.of("\uFEFF", "")) {
            String crimeId = newCrimeId();
            String good = crime(crimeId, "2023-04", "Burglary", "Local resolution")
                    .replace("001B", "Llanfair-ym-Muallt \u0175");
            String bad = crime(newCrimeId(), "2023-04", "Burglary", "").replace("001B", "@@");
            String text = mark + street(bad, good);
            byte[] bytes = text.getBytes(UTF_8);
            bytes[new String(bytes, ISO_8859_1).indexOf("@@")] = (byte) 0xE9;
            Path file = Files.write(Files.createTempFile("police-uk", ".csv"), bytes);

            FileImport done = imports.of(file);

            assertThat(rejectedRows.page(done.id(), Place.first(20)))
                    .extracting(RejectedRow::line, RejectedRow::reason)
                    .containsExactly(tuple(2L, RejectReason.TEXT));
            assertThat(placeOf(crimeId)).isEqualTo("Bedford Llanfair-ym-Muallt \u0175");
        }
    }

    @Test
    void shouldRejectAMonthThatIsStillToCome() throws IOException {
        var next = YearMonth.now(When.BRITISH).plusMonths(1).toString();

        FileImport done = imports.ofText(
                street(crime(newCrimeId(), "2099-12", "Burglary", ""), crime(newCrimeId(), next, "Burglary", "")),
                outcomes(outcome(newCrimeId(), "2099-12", "Local resolution")));

        assertThat(rejectedRows.page(done.id(), Place.first(20)))
                .extracting(RejectedRow::reason)
                .containsOnly(RejectReason.MONTH_TO_COME)
                .hasSize(3);
        assertThat(done.merged().created()).isZero();

        FileImport repaired =
                imports.ofText(download(done).replace("2099-12", "2023-03").replace(next, "2023-03"));

        assertThat(repaired.rows().rejected()).isZero();
    }

    @Test
    void shouldRejectAFieldThatIsTooLongByItsName() throws IOException {
        var longest = "x".repeat(1000);
        String row =
                crime(newCrimeId(), "2023-04", "Burglary", "Local resolution").replace("Bedford 001B", longest);
        String context = crime(newCrimeId(), "2023-04", "Burglary", "Local resolution");
        String force = outcome(newCrimeId(), "2023-04", "Local resolution");

        FileImport done = imports.ofText(
                street(row, row.replace(longest, longest + "x"), context + longest + "x"),
                outcomes(force.replaceFirst("Bedfordshire Police", "x".repeat(300_000))));

        assertThat(rejectedRows.page(done.id(), Place.first(20)))
                .extracting(RejectedRow::reason, RejectedRow::detail)
                .containsExactly(
                        tuple(RejectReason.FIELD_LENGTH, "LSOA name"),
                        tuple(RejectReason.FIELD_LENGTH, "Context"),
                        tuple(RejectReason.FIELD_LENGTH, "Reported by"));
        assertThat(done.merged().created()).isOne();

        FileImport repaired = imports.ofText(download(done).replaceAll("x{1001,}", "short"));

        assertThat(repaired.rows().rejected()).isZero();
    }

    @Test
    void shouldReadOnBehindARowThatIsTooLongToRead() throws IOException {
        String good = crime(newCrimeId(), "2023-04", "Burglary", "Local resolution");
        String tooLong = "too long ".repeat(150_000);
        List<String> bad = List.of(
                crime(newCrimeId(), "2023-04", "Burglary", "Local resolution").replace("Bedford 001B", tooLong),
                "\"" + tooLong,
                tooLong,
                crime(newCrimeId(), "2023-04", "Burglary", "") + ",".repeat(100_000));

        FileImport done = imports.ofText(street(bad.get(0), bad.get(1), good, "", bad.get(2), bad.get(3)));

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.merged().created()).isOne();
        assertThat(rejectedRows.page(done.id(), Place.first(20)))
                .extracting(RejectedRow::line, RejectedRow::reason, RejectedRow::detail)
                .containsExactly(
                        tuple(2L, RejectReason.FIELD_LENGTH, "LSOA name"),
                        tuple(3L, RejectReason.QUOTATION_MARK, ""),
                        tuple(6L, RejectReason.COLUMN_COUNT, "1/12"),
                        tuple(7L, RejectReason.COLUMN_COUNT, "1000+/12"));

        FileImport repaired = imports.ofText(download(done).replaceAll("(too long )+(too lon)?…?", "short"));

        assertThat(repaired.merged().created()).as("the first and the last").isEqualTo(2);
    }

    @Test
    void shouldSayThatAFieldIsEmpty() throws IOException {
        FileImport done = imports.ofText(
                street(crime(newCrimeId(), "2023-04", " ", "")), outcomes(outcome(newCrimeId(), "2023-04", "")));

        assertThat(download(done)).contains("Crime type is empty.").contains("Outcome type is empty.");
    }

    private String placeOf(String crimeRef) {
        return jdbc.sql("select lsoa_name from casefile.case_file where crime_ref = ?")
                .param(crimeRef)
                .query(String.class)
                .single();
    }

    private String download(FileImport done) throws IOException {
        return requireNonNull(csv.download(done.id()).getBody()).getContentAsString(UTF_8);
    }
}
