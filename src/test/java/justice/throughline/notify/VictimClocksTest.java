package justice.throughline.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import justice.throughline.casefile.OutcomeRecorded;
import justice.throughline.clocks.ClockReads;
import justice.throughline.clocks.ClockState;
import justice.throughline.clocks.Clocks;
import justice.throughline.clocks.SimpleLaw;
import justice.throughline.limits.Limits;
import justice.throughline.shared.Proof;
import justice.throughline.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class VictimClocksTest {

    @Autowired
    private Clocks clocks;

    @Autowired
    private ClockReads reads;

    @Autowired
    private Limits limits;

    @Autowired
    private InstantSource clock;

    private final UUID caseId = UUID.randomUUID();
    private VictimClocks victims;

    @BeforeEach
    void begin() {
        SimpleLaw.teach(limits);
        victims = new VictimClocks(clocks, reads);
    }

    @Test
    void shouldRunFromTheChargeUntilThisVictimIsToldOfIt() {
        var charged = new OutcomeRecorded(
                caseId, "charged", List.of("victim-1"), clock.instant().minus(Duration.ofHours(1)));
        victims.decided(charged);
        victims.decided(charged);
        assertThat(reads.ofCase(caseId)).singleElement().satisfies(line -> assertThat(line.state())
                .isEqualTo(ClockState.RUNNING));

        victims.told(told("victim-1", NoticeKind.ACKNOWLEDGEMENT, null));
        victims.told(told("victim-1", NoticeKind.DECISION, "fined"));
        victims.told(told("victim-2", NoticeKind.DECISION, "charged"));
        assertThat(reads.liveOf(List.of(caseId))).isNotEmpty();
        victims.told(told("victim-1", NoticeKind.DECISION, "charged"));

        assertThat(reads.ofCase(caseId)).singleElement().satisfies(line -> assertThat(line.state())
                .isEqualTo(ClockState.MET));
    }

    @Test
    void shouldRunForEachVictimThatTheCaseHas() {
        var charged = new OutcomeRecorded(caseId, "charged", List.of("26AA1V", "26AA2V"), clock.instant());
        victims.decided(charged);
        victims.decided(charged);

        assertThat(reads.ofCase(caseId))
                .extracting(line -> line.subject().person())
                .containsExactlyInAnyOrder("26AA1V", "26AA2V");
    }

    @Test
    void shouldRunForVictimsAndChargesOnly() {
        victims.decided(new OutcomeRecorded(caseId, "charged", List.of(), clock.instant()));
        victims.decided(new OutcomeRecorded(caseId, "not-guilty", List.of("victim-1"), clock.instant()));
        victims.told(told("victim-1", NoticeKind.DECISION, "charged"));

        assertThat(reads.ofCase(caseId)).isEmpty();
    }

    @Test
    void shouldStopInTheMinuteInWhichTheVictimWasToldThoughItBeganBeforeTheCharge() {
        var charged = clock.instant().minusSeconds(20);
        victims.decided(new OutcomeRecorded(caseId, "charged", List.of("victim-1"), charged));
        var minute = charged.minusSeconds(30);

        victims.told(new PersonTold(
                caseId,
                "victim-1",
                NoticeKind.DECISION,
                "charged",
                Teller.POLICE,
                new Telling("person", "phone", minute, clock.instant(), "imran", Proof.task(1))));

        assertThat(reads.ofCase(caseId)).singleElement().satisfies(line -> assertThat(line.state())
                .isEqualTo(ClockState.MET));
    }

    private PersonTold told(String victim, NoticeKind kind, @Nullable String outcome) {
        var now = clock.instant();
        return new PersonTold(
                caseId,
                victim,
                kind,
                outcome,
                Teller.POLICE,
                new Telling("person", "phone", now, now, "imran", Proof.task(1)));
    }
}
