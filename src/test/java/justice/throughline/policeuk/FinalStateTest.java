package justice.throughline.policeuk;

import static justice.throughline.policeuk.PoliceUkText.crime;
import static justice.throughline.policeuk.PoliceUkText.outcome;
import static justice.throughline.policeuk.PoliceUkText.outcomes;
import static justice.throughline.policeuk.PoliceUkText.street;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import justice.throughline.casefile.CaseDetail;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.CaseOutcome;
import justice.throughline.casefile.CaseQuery;
import justice.throughline.casefile.CaseSort;
import justice.throughline.casefile.CaseSummary;
import justice.throughline.casefile.SourceConflict;
import justice.throughline.casefile.Stage;
import justice.throughline.shared.CasesSeen;
import justice.throughline.shared.Place;
import justice.throughline.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a case comes to, whatever the order in which its rows arrive. */
@DatabaseTest
class FinalStateTest {

    @Autowired
    private ImportDriver imports;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private JdbcClient jdbc;

    /** Street status, dated outcomes as month and type, then the stage and outcome that follow. */
    static Stream<Arguments> crimes() {
        return Stream.of(
                state("", List.of(), "INVESTIGATION", null),
                state("Under investigation", List.of(), "INVESTIGATION", "under-investigation"),
                state("Unable to prosecute suspect", List.of(), "CLOSED", "unable-to-prosecute"),
                state(
                        "Court result unavailable",
                        List.of("2023-03 Suspect charged"),
                        "CLOSED",
                        "court-result-unavailable"),
                state("Awaiting court outcome", List.of("2023-03 Suspect charged"), "COURT", "awaiting-court-result"),
                state("", List.of("2023-03 Suspect charged"), "COURT", "charged"),
                state("Status update unavailable", List.of("2023-03 Local resolution"), "CLOSED", "local-resolution"),
                state(
                        "Local resolution",
                        List.of("2023-03 Investigation complete; no suspect identified"),
                        "CLOSED",
                        "no-further-action"),
                state(
                        "",
                        List.of("2023-03 Offender sent to prison", "2023-03 Suspect charged"),
                        "CLOSED",
                        "imprisoned"),
                state(
                        "",
                        List.of("2023-02 Investigation complete; no suspect identified", "2023-04 Suspect charged"),
                        "COURT",
                        "charged"),
                state("", List.of("2023-05 Offender given penalty notice"), "CLOSED", "penalty-notice-issued"));
    }

    @ParameterizedTest
    @MethodSource("crimes")
    void shouldNotDependOnTheOrderOfRowsAndFiles(
            String status, List<String> dated, Stage stage, @Nullable String outcome) throws IOException {
        String together = PoliceUkText.newCrimeId();
        String streetFirst = PoliceUkText.newCrimeId();
        String outcomesFirst = PoliceUkText.newCrimeId();

        imports.ofText(street(crimeWith(together, status)), outcomes(rows(together, dated)));
        imports.ofText(street(crimeWith(streetFirst, status)));
        for (String each : dated) {
            imports.ofText(outcomes(rows(streetFirst, List.of(each))));
        }
        for (String each : dated.reversed()) {
            imports.ofText(outcomes(rows(outcomesFirst, List.of(each))));
        }
        imports.ofText(street(crimeWith(outcomesFirst, status)));

        assertThat(List.of(together, streetFirst, outcomesFirst)).allSatisfy(id -> assertThat(found(id))
                .returns(stage, CaseSummary::stage)
                .returns(outcome, CaseSummary::outcome)
                .returns("burglary", CaseSummary::crimeType)
                .returns(YearMonth.of(2023, 1), CaseSummary::month));
        assertThat(queued(together)).isEqualTo(stage == Stage.CLOSED ? null : stage.phase());
    }

    @Test
    void shouldKeepTheWholeHistoryInOrder() throws IOException {
        String id = PoliceUkText.newCrimeId();

        imports.ofText(
                outcomes(outcome(id, "2023-04", "Offender fined"), outcome(id, "2023-02", "Suspect charged")),
                street(crimeWith(id, "Offender fined")));

        CaseDetail detail = cases.detail(found(id).caseId());
        assertThat(detail.outcomes()).extracting(CaseOutcome::outcome).containsExactly("charged", "fined");
    }

    @Test
    void shouldTellAJourneyThatHasBegun() throws IOException {
        String id = PoliceUkText.newCrimeId();
        imports.ofText(street(crimeWith(id, "Under investigation")));
        cases.beginJourneys(List.of(found(id).caseId()));

        FileImport later = imports.ofText(outcomes(outcome(id, "2023-05", "Local resolution")));

        assertThat(later.merged().told()).isOne();
        assertThat(later.merged().leftToJourney()).isZero();
        assertThat(found(id)).returns(Stage.INVESTIGATION, CaseSummary::stage);
        assertThat(cases.detail(found(id).caseId()).outcomes())
                .extracting(CaseOutcome::outcome)
                .contains("local-resolution");
    }

    @Test
    void shouldTakeWhatALaterStreetFileCorrects() throws IOException {
        String id = PoliceUkText.newCrimeId();
        imports.ofText(street(crimeWith(id, "Local resolution")));

        FileImport corrected =
                imports.ofText(street(crimeWith(id, "Local resolution").replace("Mill Lane", "Church Lane")));

        assertThat(corrected.merged().updated()).isOne();
        assertThat(found(id).location()).isEqualTo("On or near Church Lane, north");
    }

    @Test
    void shouldCountEqualOutcomesAndNotCountThemAgain() throws IOException {
        String id = PoliceUkText.newCrimeId();
        String[] charged = Stream.generate(() -> outcome(id, "2023-03", "Suspect charged"))
                .limit(12)
                .toArray(String[]::new);

        imports.ofText(outcomes(charged));
        imports.ofText(outcomes(charged));
        imports.ofText(outcomes(outcome(id, "2023-04", "Suspect charged")));

        assertThat(cases.detail(found(id).caseId()).timesPublished()).isEqualTo(13);
    }

    @Test
    void shouldCallAStatusNewOnceThoughAnotherWins() throws IOException {
        String id = PoliceUkText.newCrimeId();
        imports.ofText(street(crimeWith(id, "Local resolution")));

        FileImport corrected = imports.ofText(street(crimeWith(id, "Under investigation")));
        FileImport again = imports.ofText(street(crimeWith(id, "Under investigation")));
        FileImport first = imports.ofText(street(crimeWith(id, "Local resolution")));

        assertThat(corrected.merged().updated()).isOne();
        assertThat(again.merged().unchanged()).isOne();
        assertThat(first.merged().unchanged()).isOne();
        assertThat(found(id).outcome()).isEqualTo("local-resolution");
    }

    /** Dated outcomes as month and type, then what they contradict. */
    static Stream<Arguments> contradictions() {
        return Stream.of(
                Arguments.of(List.of("2023-02 Offender fined", "2023-03 Suspect charged"), "RESULT_BEFORE_CHARGE"),
                Arguments.of(List.of("2023-02 Unable to prosecute suspect", "2023-03 Local resolution"), "SECOND_END"),
                Arguments.of(
                        List.of("2023-02 Unable to prosecute suspect", "2023-02 Local resolution"),
                        "ENDS_OF_ONE_MONTH"),
                Arguments.of(List.of("2023-02 Offender fined", "2023-02 Offender sent to prison"), null),
                Arguments.of(
                        List.of("2023-02 Offender fined", "2023-02 Defendant found not guilty"), "ENDS_OF_ONE_MONTH"),
                Arguments.of(
                        List.of("2023-01 Local resolution", "2023-02 Under investigation", "2023-03 Offender fined"),
                        null),
                Arguments.of(List.of("2023-02 Suspect charged", "2023-02 Offender fined"), null),
                Arguments.of(List.of("2023-02 Offender fined", "2023-03 Court result unavailable"), null),
                Arguments.of(List.of("2023-02 Offender fined", "2023-03 Awaiting court outcome"), null),
                Arguments.of(List.of("2023-02 Offender fined", "2023-03 Status update unavailable"), null));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void shouldNameWhatContradictsItself(List<String> dated, @Nullable String kind) throws IOException {
        String id = PoliceUkText.newCrimeId();

        FileImport done = imports.ofText(outcomes(rows(id, dated)));

        assertThat(cases.detail(found(id).caseId()).contradictions())
                .extracting(SourceConflict::kind)
                .isEqualTo(kind == null ? List.of() : List.of(kind));
        assertThat(done.merged().contradicting()).isEqualTo(kind == null ? 0 : 1);
    }

    private static Arguments state(String status, List<String> dated, String stage, @Nullable String outcome) {
        return Arguments.of(status, dated, Stage.valueOf(stage), outcome);
    }

    private static String crimeWith(String id, String status) {
        return crime(id, "2023-01", "Burglary", status);
    }

    private static String[] rows(String id, List<String> dated) {
        return dated.stream()
                .map(each -> outcome(id, each.substring(0, 7), each.substring(8)))
                .toArray(String[]::new);
    }

    private CaseSummary found(String crimeId) {
        return cases
                .search(
                        new CaseQuery(null, null, null, null, null, crimeId),
                        CasesSeen.ALL,
                        CaseSort.LATEST_MONTH,
                        Place.first(2))
                .stream()
                .reduce((one, other) -> {
                    throw new AssertionError("two cases of " + crimeId);
                })
                .orElseThrow();
    }

    private @Nullable String queued(String crimeId) {
        UUID caseId = found(crimeId).caseId();
        return jdbc.sql("select phase from journeystart.journey_start where case_id = ?")
                .param(caseId)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
