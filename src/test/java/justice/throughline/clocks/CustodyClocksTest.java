package justice.throughline.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import justice.throughline.casefile.CaseCharge;
import justice.throughline.casefile.CourtCases;
import justice.throughline.casefile.NewCase;
import justice.throughline.casefile.NewPerson;
import justice.throughline.casefile.OpenCase;
import justice.throughline.casefile.PersonRole;
import justice.throughline.limits.Limits;
import justice.throughline.shared.Proof;
import justice.throughline.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class CustodyClocksTest {

    private static final LocalDate CHARGED = LocalDate.of(2026, 11, 5);

    @Autowired
    private CourtCases cases;

    @Autowired
    private ClockReads reads;

    @Autowired
    private Limits limits;

    @BeforeEach
    void begin() {
        SimpleLaw.teach(limits);
    }

    @ParameterizedTest
    @CsvSource({"C, true", "L, true", "S, true", "U, false", "B, false", "A, false", "P, false", "?, false", ", false"})
    void shouldRunFromTheChargeOfADefendantWhomThePoliceHold(@Nullable String custody, boolean runs) {
        var caseId = opened(custody, CHARGED);

        if (runs) {
            assertThat(reads.ofCase(caseId)).singleElement().satisfies(line -> {
                assertThat(line.kind()).isEqualTo("first-hearing");
                assertThat(line.subject().person()).isEqualTo("26AA1X");
                assertThat(line.startedAt()).isEqualTo(Instant.parse("2026-11-05T00:00:00Z"));
            });
        } else {
            assertThat(reads.ofCase(caseId)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"C", "U"})
    void shouldNotGuessTheDayOfACharge(String custody) {
        assertThat(reads.ofCase(opened(custody, null))).isEmpty();
    }

    private UUID opened(@Nullable String custody, @Nullable LocalDate charged) {
        var urn = "99ZZ" + UUID.randomUUID().toString().substring(0, 7);
        return cases.open(
                        new NewCase(
                                urn,
                                "099ZZ00",
                                YearMonth.of(2026, 10),
                                List.of(new NewPerson(PersonRole.DEFENDANT, "26AA1X", "099ZZ00", custody)),
                                List.of(new CaseCharge(
                                        "26AA1X",
                                        1,
                                        "TH68010",
                                        "Stole a bicycle.",
                                        CHARGED.minusDays(30),
                                        null,
                                        charged)),
                                List.of()),
                        Proof.file("any"))
                .map(OpenCase::caseId)
                .orElseThrow();
    }
}
