package justice.throughline.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.Proof;
import justice.throughline.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case file: its people under keys of their own, what each is charged with, and who appears in which hearing. */
@DatabaseTest
class CaseShapeTest {

    private static final AtomicInteger NUMBER = new AtomicInteger(10_000);
    private static final LocalDate CHARGED = LocalDate.of(2026, 11, 5);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Evidence COURT = new Evidence("callum", "COURT", Proof.act("7"));

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CourtCases court;

    @Autowired
    private CourtHearings hearings;

    @Autowired
    private DefendantCharges charges;

    @Autowired
    private JdbcClient jdbc;

    private UUID caseId;

    @BeforeEach
    void open() {
        caseId = sent("A1", "B2");
    }

    @Test
    void shouldKeepTheKeyOfASuspectWhoIsCharged() {
        var reported = reported();
        cases.suspect(reported, "S1");
        cases.suspect(reported, "S1");
        var suspect = person(reported, PersonRole.SUSPECT);

        cases.recordOutcome(reported, "charged", "journey:1");

        var defendant = person(reported, PersonRole.DEFENDANT);
        assertThat(defendant.key()).isEqualTo(suspect.key()).hasToString(reported + ":S1");
        assertThat(cases.people(reported)).extracting(CasePerson::role).doesNotContain(PersonRole.SUSPECT);
        assertThat(jdbc.sql("select from_role || ' ' || to_role || ' ' || said_by || ' ' || proof_kind"
                                + " from casefile.role_change where person_key = ?")
                        .param(suspect.key().toString())
                        .query(String.class)
                        .list())
                .containsExactly("SUSPECT DEFENDANT journey PROGRAM");
    }

    @Test
    void shouldNotGuessWhichOfSeveralSuspectsIsCharged() {
        var reported = reported();
        cases.suspect(reported, "S1");
        cases.suspect(reported, "S2");

        cases.recordOutcome(reported, "charged", "journey:1");

        assertThat(cases.people(reported)).extracting(CasePerson::role).doesNotContain(PersonRole.DEFENDANT);
    }

    @Test
    void shouldGiveOneHumanInTwoRolesTwoKeys() {
        var urn = "40AA%05d26".formatted(NUMBER.incrementAndGet());
        var people = List.of(
                new NewPerson(PersonRole.DEFENDANT, "A1", "040AA00"),
                new NewPerson(PersonRole.WITNESS, "A1", "040AA00"));
        var both = open(new NewCase(urn, "040AA00", YearMonth.of(2026, 10), people, List.of(), List.of()));

        assertThat(cases.people(both))
                .extracting(CasePerson::reference, person -> person.key().toString())
                .containsExactly(tuple("A1", both + ":A1"), tuple("A1", both + ":A1.witness"));
    }

    @Test
    void shouldKeepTheResultOfEachChargeAndComeToTheGravest() {
        assertThat(charges.ofCase(caseId))
                .extracting(charge -> charge.key().toString())
                .containsExactly(caseId + ":A1:1", caseId + ":A1:2", caseId + ":B2:1");
        assertThat(cases.detail(caseId).principalOutcome()).isNull();

        result("A1", "1", "fined");
        result("A1", "2", "not-guilty");
        result("B2", "1", "suspended-sentence");
        result("B2", "1", "suspended-sentence");

        assertThat(cases.detail(caseId).principalOutcome()).isEqualTo("suspended-sentence");
        result("B2", "1", "not-guilty");
        assertThat(cases.detail(caseId).principalOutcome()).isEqualTo("fined");
        assertThat(charges.ofCase(caseId).getLast().result()).satisfies(said -> {
            assertThat(said.outcome()).isEqualTo("not-guilty");
            assertThat(said.said()).isEqualTo(COURT);
        });
        assertThat(jdbc.sql("""
                        select e.result from casefile.charge_event e join casefile.charge g on g.id = e.charge_id
                        where g.charge_key = ? order by e.id""").param(caseId + ":B2:1").query(String.class).list())
                .containsExactly("suspended-sentence", "not-guilty");
    }

    @Test
    void shouldRefuseAResultBeforeTheChargeOfNobodyOrOfTheProgram() {
        var key = key("A1", "1");
        assertThatThrownBy(
                        () -> charges.result(caseId, key, new CourtResult("fined", CHARGED.minusDays(1), COURT, NOON)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> result("C3", "1", "fined")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> charges.result(
                        caseId, key, new CourtResult("fined", DAY, Evidence.ofProgram("journey", "step"), NOON)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldHaveEveryDefendantAppearWithAResultOfTheirOwn() {
        var hearing = hearings.ofCase(caseId).getFirst();
        assertThat(hearing.appearances())
                .extracting(each -> each.key().toString(), CaseAppearance::state)
                .containsExactly(
                        tuple(hearing.id() + ":" + caseId + ":A1", AppearanceState.EXPECTED),
                        tuple(hearing.id() + ":" + caseId + ":B2", AppearanceState.EXPECTED));

        var key = hearing.appearances().getFirst().key();
        hearings.result(key, new CourtResult("fined", DAY, COURT, NOON));
        hearings.result(key, new CourtResult("fined", DAY, COURT, NOON));

        assertThat(hearings.ofCase(caseId).getFirst().appearances())
                .extracting(CaseAppearance::result)
                .containsExactly("fined", null);
        assertThat(events(key)).containsExactly("EXPECTED police-case", "RESULTED callum");
    }

    @Test
    void shouldLetWhoIsChargedLaterJoinWhatIsListed() {
        var reported = reported();
        hearings.list(reported, heard(DAY, LocalTime.NOON, CaseHearing.TASK), said());
        assertThat(hearings.ofCase(reported).getFirst().appearances()).isEmpty();

        cases.recordOutcome(reported, "charged", "journey:1");

        assertThat(hearings.ofCase(reported).getFirst().appearances())
                .extracting(each -> each.person().toString())
                .containsExactly(reported + ":defendant-1");
    }

    @Test
    void shouldHearTwoCasesTogetherWhereTheListSaysSoAndOnlyThere() {
        var other = sent("C3");
        var line = heard(DAY.plusDays(1), LocalTime.NOON, "court-list");
        list(caseId, line, Map.of(), 1);
        list(other, line, Map.of(line, caseId), 1);

        assertThat(last(other).id()).isEqualTo(last(caseId).id());
        assertThat(last(caseId).appearances())
                .extracting(each -> each.person().reference(), CaseAppearance::caseId)
                .containsExactly(tuple("A1", caseId), tuple("B2", caseId), tuple("C3", other));

        list(caseId, line, Map.of(), 2);
        list(other, line, Map.of(), 2);

        assertThat(last(other).id()).isNotEqualTo(last(caseId).id());
        assertThat(last(caseId).appearances())
                .extracting(each -> each.person().reference(), CaseAppearance::state)
                .contains(tuple("C3", AppearanceState.ENDED), tuple("A1", AppearanceState.EXPECTED));
        assertThat(last(other).appearances())
                .extracting(each -> each.person().reference())
                .containsExactly("C3");
    }

    @Test
    void shouldMoveAHearingOfTwoCasesForBoth() {
        var other = sent("C3");
        var line = heard(DAY.plusDays(1), LocalTime.NOON, "court-list");
        list(caseId, line, Map.of(), 1);
        list(other, line, Map.of(line, caseId), 1);

        hearings.move(
                other, last(other).id(), Instant.parse("2026-12-09T10:00:00Z"), HearingReason.values()[0], said());

        assertThat(last(caseId).hearing().day()).isEqualTo(LocalDate.of(2026, 12, 9));
    }

    private void list(UUID of, CaseHearing line, Map<CaseHearing, UUID> leads, int hours) {
        court.list(of, line.day(), List.of(line), leads, NOON.plus(hours, ChronoUnit.HOURS), Proof.file("list"));
    }

    private ListedHearing last(UUID of) {
        return hearings.ofCase(of).stream()
                .filter(each -> each.state() == HearingState.LISTED)
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    private void result(String person, String charge, String outcome) {
        charges.result(caseId, key(person, charge), new CourtResult(outcome, DAY, COURT, NOON));
    }

    private ChargeKey key(String person, String charge) {
        return new ChargeKey(new PersonKey(caseId, person), charge);
    }

    private UUID sent(String... defendants) {
        var urn = "40AA%05d26".formatted(NUMBER.incrementAndGet());
        var people = Arrays.stream(defendants)
                .map(each -> new NewPerson(PersonRole.DEFENDANT, each, "040AA00"))
                .toList();
        var laid = new ArrayList<CaseCharge>();
        for (var each : defendants) {
            laid.add(charge(each, 1));
            if (each.equals("A1")) laid.add(charge(each, 2));
        }
        return open(new NewCase(
                urn,
                "040AA00",
                YearMonth.of(2026, 10),
                people,
                laid,
                List.of(heard(DAY, LocalTime.of(10, 0), "police-case"))));
    }

    private UUID open(NewCase sent) {
        return court.open(sent, Proof.file("message")).orElseThrow().caseId();
    }

    private static CaseCharge charge(String defendant, int sequence) {
        return new CaseCharge(defendant, sequence, "TH68010", "Did steal", CHARGED.minusMonths(1), null, CHARGED);
    }

    private static CaseHearing heard(LocalDate day, LocalTime time, String source) {
        return new CaseHearing(day, time, "B40CO00", "1", null, null, source, null);
    }

    private static HearingSaid said() {
        return new HearingSaid(COURT.by(), COURT.party(), NOON, COURT.proof());
    }

    private UUID reported() {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into casefile.case_file (id, crime_ref, origin, force, crime_type, stage, opened_at)
                        values (:id, cast(:id as text), 'report', 'Bedfordshire Police', 'burglary', 'INVESTIGATION', now())
                        """).param("id", id).update();
        return id;
    }

    private CasePerson person(UUID of, PersonRole role) {
        return cases.people(of).stream()
                .filter(each -> each.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private List<String> events(AppearanceKey key) {
        return jdbc.sql("""
                        select e.what || ' ' || e.said_by from casefile.appearance_event e
                        join casefile.appearance a on a.id = e.appearance_id
                        where a.appearance_key = ? order by e.id""").param(key.toString()).query(String.class).list();
    }
}
