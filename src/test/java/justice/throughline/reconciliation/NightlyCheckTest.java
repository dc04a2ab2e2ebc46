package justice.throughline.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.handoffs.Handoffs;
import justice.throughline.handoffs.Move;
import justice.throughline.handoffs.Offer;
import justice.throughline.handoffs.Step;
import justice.throughline.shared.MovableClock;
import justice.throughline.shared.When;
import justice.throughline.testing.DeskTest;
import justice.throughline.testing.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class NightlyCheckTest {

    @Autowired
    private NightlyCheck nightly;

    @Autowired
    private Watch watch;

    @Autowired
    private Balance balance;

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final UUID caseId = UUID.randomUUID();

    @AfterEach
    void setRealTime() {
        clock.setAhead(Duration.ZERO);
        jdbc.sql("delete from reconciliation.nightly_check").update();
        setState("VALIDATED");
        watch.lookBackTo(LocalDate.EPOCH);
    }

    @Test
    void shouldFindWhatTheLastDaysDoNotShowOnceANight() {
        handoffs.offer(Offer.of("H-06", caseId, "night:" + caseId));
        takeBack(UUID.randomUUID());
        setState("DONE");

        at(30, "01:59");
        nightly.look();
        watch.look();
        assertThat(ofNight(30)).isEmpty();
        assertThat(differs())
                .as("a day long ago is no business of the day's check")
                .isFalse();

        at(30, "02:00");
        nightly.look();
        assertThat(nightly.last())
                .hasValueSatisfying(result -> assertThat(result.difference()).isPositive());
        assertThat(differs()).isTrue();

        setState("VALIDATED");
        watch.look();
        at(30, "04:00");
        nightly.look();
        assertThat(differs()).as("not looked at again before the next night").isTrue();

        at(31, "09:00");
        nightly.look();
        assertThat(nightly.last())
                .hasValueSatisfying(result -> assertThat(result.difference()).isZero());
        assertThat(differs()).as("made up for in the morning").isFalse();
    }

    private void takeBack(UUID other) {
        handoffs.offer(Offer.of("H-06", other, "night:" + other));
        handoffs.take(handoffs.ofCase(other).getFirst().id(), Move.of(Step.WITHDRAW, Said.by("paul")));
    }

    private Optional<NightlyCheck.Result> ofNight(int daysAhead) {
        return nightly.last().filter(result -> result.night()
                .equals(LocalDate.now(When.BRITISH).plusDays(daysAhead)));
    }

    private boolean differs() {
        return balance.incidents().stream()
                .anyMatch(incident ->
                        incident.cause().equals("DIFFERENCE") && incident.kind().equals("H-06"));
    }

    private void setState(String state) {
        jdbc.sql("update handoffs.hand_off set state = ? where case_id = ?")
                .params(state, caseId)
                .update();
    }

    private void at(int daysAhead, String time) {
        var moment = LocalDate.now(When.BRITISH)
                .plusDays(daysAhead)
                .atTime(LocalTime.parse(time))
                .atZone(When.BRITISH);
        clock.setAhead(Duration.between(Instant.now(), moment).plusSeconds(1));
    }
}
