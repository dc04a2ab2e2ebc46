package justice.throughline.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import justice.throughline.shared.CasesSeen;
import justice.throughline.shared.Listing;
import justice.throughline.shared.Place;
import justice.throughline.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class CaseFilesTest {

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CaseCopies copies;

    @Autowired
    private OutcomeCategories categories;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shouldRegisterOnceWithTheVictimsDetailsLeftWithTheForce() {
        UUID id = open("burglary");

        cases.register(id);
        cases.register(id);

        assertThat(cases.detail(id).people()).containsExactly(person(id, PersonRole.VICTIM, "victim-1"));
    }

    @Test
    void shouldNameNoVictimWhereTheCrimeIsAgainstNobody() {
        UUID id = open("drugs");

        cases.register(id);

        assertThat(cases.detail(id).people()).isEmpty();
    }

    @Test
    void shouldRecordEachDecisionOnceAndKeepTheirOrder() {
        UUID id = open("burglary");

        cases.recordOutcome(id, "charged", "journey:1");
        cases.recordOutcome(id, "not-guilty", "journey:2");
        cases.recordOutcome(id, "charged", "journey:1");

        assertThat(cases.journeyOutcomes(List.of(id))).containsExactly(Map.entry(id, List.of("charged", "not-guilty")));
        assertThat(cases.find(id).orElseThrow().outcome()).isEqualTo("not-guilty");
        assertThat(cases.detail(id).people()).extracting(CasePerson::role).containsExactly(PersonRole.DEFENDANT);
    }

    @Test
    void shouldRefuseAnOutcomeThatIsNotInTheVocabulary() {
        UUID id = open("burglary");

        assertThatThrownBy(() -> cases.recordOutcome(id, "vanished", "journey:1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vanished");
    }

    @Test
    void shouldStayClosedWhenNewsOfAnEarlierStageComesLate() {
        UUID id = open("burglary");

        cases.moveTo(Map.of(id, Stage.AFTERCARE));
        cases.close(id);
        cases.close(id);
        cases.moveTo(Map.of(id, Stage.COURT));

        assertThat(cases.find(id).orElseThrow())
                .returns(Stage.CLOSED, CaseSummary::stage)
                .satisfies(file -> assertThat(file.closedAt()).isNotNull());
    }

    @Test
    void shouldSayWhichCaseIsMissing() {
        UUID id = UUID.randomUUID();

        assertThatThrownBy(() -> cases.close(id))
                .isInstanceOf(NoSuchCaseException.class)
                .hasMessageContaining(id.toString());
    }

    private UUID copy(UUID closed, UUID replay) {
        return Objects.requireNonNull(copies.register(new CopySet(replay, "replay", Stage.REPORTING), List.of(closed))
                .get(closed));
    }

    @Test
    void shouldCopyAClosedCrimeOncePerReplay() {
        UUID closed = row("robbery", "CLOSED", "unable-to-prosecute");
        UUID replay = UUID.randomUUID();

        UUID copy = copy(closed, replay);

        assertThat(copy(closed, replay)).isEqualTo(copy);
        assertThat(copy(closed, UUID.randomUUID())).isNotEqualTo(copy);
        assertThat(cases.find(copy).orElseThrow())
                .returns("replay", CaseSummary::origin)
                .returns(Stage.REPORTING, CaseSummary::stage)
                .returns(null, CaseSummary::outcome);
        CaseQuery same = new CaseQuery(
                null,
                null,
                null,
                null,
                CaseOrigin.REPLAY,
                cases.find(copy).orElseThrow().crimeRef());
        assertThat(cases.search(same, CasesSeen.ALL, CaseSort.LATEST_MONTH, Place.first(10))
                        .content())
                .hasSize(2)
                .allMatch(CaseSummary::replayed);
        copies.drop(List.of(closed, copy));
        assertThat(cases.find(copy)).isEmpty();
        assertThat(cases.find(closed)).isPresent();
        assertThat(copies.closed(1_000))
                .contains(new ClosedCrime(closed, "robbery", List.of("unable-to-prosecute")))
                .allSatisfy(crime -> assertThat(crime.history()).isNotEmpty());
    }

    @Test
    void shouldHandOverOpenCasesOnly() {
        UUID open = open("burglary");
        UUID closed = row("burglary", "CLOSED", "fined");

        assertThat(cases.beginJourneys(List.of(open, closed))).isEqualTo(Map.of(open, "ENGLAND_AND_WALES"));
        assertThat(cases.beginJourneys(List.of(open, closed))).isEqualTo(Map.of(open, "ENGLAND_AND_WALES"));
    }

    @Test
    void shouldKnowWhoIsInTheCaseWhateverThePhaseInWhichTheJourneyBegins() {
        UUID burglary = open("burglary");
        UUID drugs = row("drugs", "COURT", null);

        cases.beginJourneys(List.of(burglary, drugs));
        cases.beginJourneys(List.of(burglary, drugs));

        assertThat(cases.people(burglary)).containsExactly(person(burglary, PersonRole.VICTIM, "victim-1"));
        assertThat(cases.people(drugs)).containsExactly(person(drugs, PersonRole.DEFENDANT, "defendant-1"));
        assertThat(cases.victims(burglary)).isNotEmpty();
        assertThat(cases.victims(drugs)).isEmpty();
    }

    @Test
    void shouldFindByEveryFilterAndTheBeginningOfTheReference() {
        UUID id = row("bicycle-theft", "CLOSED", "local-resolution");
        CaseSummary file = cases.find(id).orElseThrow();
        CaseQuery query = new CaseQuery(
                Stage.CLOSED,
                "local-resolution",
                "bicycle-theft",
                file.month(),
                CaseOrigin.REAL,
                file.crimeRef().substring(0, 12).toUpperCase(Locale.ROOT));

        Listing<CaseSummary> page = cases.search(query, CasesSeen.ALL, CaseSort.CRIME_REF, Place.first(10));

        assertThat(page.content()).containsExactly(file);
        assertThat(page.moreThanCounted()).isFalse();
        assertThat(cases.search(query, CasesSeen.ALL, CaseSort.LATEST_MONTH, Place.page(1, 10))
                        .content())
                .isEmpty();
    }

    @Test
    void shouldKnowTheWholeVocabularyByCodeNameAndOlderName() {
        assertThat(categories.all()).hasSize(28);
        assertThat(categories.named(" offender given penalty notice"))
                .map(OutcomeCategory::code)
                .contains("penalty-notice-issued");
    }

    private UUID open(String crimeType) {
        return row(crimeType, "INVESTIGATION", null);
    }

    private UUID row(String crimeType, String stage, @Nullable String outcome) {
        UUID id = UUID.randomUUID();
        String ref = (id.toString() + UUID.randomUUID()).replace("-", "");
        jdbc.sql("""
                        insert into casefile.case_file (id, crime_ref, origin, force, crime_type, month, stage, outcome, opened_at)
                        values (?, ?, 'police-uk', 'Bedfordshire Police', ?, ?, ?, ?, now())
                        """)
                .params(id, ref, crimeType, LocalDate.of(2023, 4, 1), stage, outcome)
                .update();
        return id;
    }

    private static CasePerson person(UUID caseId, PersonRole role, String reference) {
        return new CasePerson(new PersonKey(caseId, reference), role, reference, "Bedfordshire Police", null);
    }
}
