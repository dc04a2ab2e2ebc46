package justice.throughline.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.limits.Limits;
import justice.throughline.shared.MovableClock;
import justice.throughline.shared.Place;
import justice.throughline.shared.Refusal;
import justice.throughline.testing.DatabaseTest;
import justice.throughline.testing.Spoken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The law changes by a day: what runs keeps its end until two people have agreed. */
@DatabaseTest
class RecalculationsTest {

    @Autowired
    private Clocks clocks;

    @Autowired
    private ClockReads reads;

    @Autowired
    private Recalculations recalculations;

    @Autowired
    private RecalculationWork work;

    @Autowired
    private Limits limits;

    @Autowired
    private RecalculationProofs proofs;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void teach() {
        SimpleLaw.teach(limits);
        clock.setAhead(Duration.ZERO);
    }

    @AfterEach
    void forget() {
        SimpleLaw.teach(limits);
    }

    @Test
    void shouldApplyWhatWasShownAndNothingElse() {
        var moving = running();
        var changing = running();
        SimpleLaw.teachLonger(limits, Duration.ofDays(1));
        var id = asked();
        var shown = shown(id, moving).orElseThrow();
        assertThat(shown.from()).isEqualTo(moving.due());
        assertThat(shown.to().end()).isEqualTo(moving.due().end().plus(Duration.ofDays(1)));
        assertThat(reads.find(moving.id()).orElseThrow().due()).isEqualTo(moving.due());

        clocks.voidClock(changing.id(), act("a mistake")).orRefuse();
        SimpleLaw.teachLonger(limits, Duration.ofDays(9));
        recalculations.apply(id, person("second"));
        work.work();

        assertThat(recalculations.find(id).state()).isEqualTo(Recalculation.State.APPLIED);
        assertThat(shown(id, changing).orElseThrow().result()).isEqualTo("CHANGED_SINCE");
        var moved = reads.detail(moving.id()).orElseThrow();
        assertThat(moved.clock().due()).isEqualTo(shown.to());
        assertThat(moved.clock().nextWake()).isNotNull();
        assertThat(moved.events().getLast().kind()).isEqualTo(EventKind.RECALCULATED);
        assertThat(moved.events().getLast().act().evidence().by()).isEqualTo("second");
        var proof = moved.events().getLast().act().evidence().proof();
        assertThat(proofs.read("second", proof))
                .hasValueSatisfying(record -> assertThat(record.what()).isEqualTo("a new bank holiday"))
                .hasValueSatisfying(record -> assertThat(record.by()).isEqualTo("second"));
    }

    @Test
    void shouldNeedASecondPersonAndAReason() {
        running();
        SimpleLaw.teachLonger(limits, Duration.ofDays(1));
        var id = asked();

        assertThatThrownBy(() -> recalculations.apply(id, person("first")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("recalculation-second-person"));
        assertThatThrownBy(() -> recalculations.ask(" ", "first")).isInstanceOf(Refusal.class);
        recalculations.withdraw(id, "first");
        assertThatThrownBy(() -> recalculations.apply(id, person("second")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("recalculation-not-ready"));
    }

    @Test
    void shouldShowNothingWhenNothingHasChanged() {
        var still = running();

        var id = asked();

        assertThat(recalculations.find(id).lookedAt()).isPositive();
        assertThat(shown(id, still)).isEmpty();
    }

    @Test
    void shouldTakeWhoHasGotANumberSinceForThePersonTheyWere() {
        running();
        SimpleLaw.teachLonger(limits, Duration.ofDays(1));
        var id = asked();
        var same = new Staff("BED-1", "First", Set.of(), Set.of(Role.MANAGER), Set.of("first"));

        assertThatThrownBy(() -> recalculations.apply(id, same))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("recalculation-second-person"));
    }

    private static Staff person(String number) {
        return new Staff(number, number, Set.of(), Set.of(Role.MANAGER));
    }

    private UUID asked() {
        var id = recalculations.ask("a new bank holiday", "first");
        work.work();
        assertThat(recalculations.find(id).state()).isEqualTo(Recalculation.State.READY);
        return id;
    }

    private Optional<MovedEnd> shown(UUID id, ClockLine of) {
        return recalculations.moved(id, Place.first(10_000)).stream()
                .filter(each -> each.clock().id().equals(of.id()))
                .findFirst();
    }

    private ClockLine running() {
        return clocks.start(new StartClock(
                UUID.randomUUID().toString(),
                Subject.ofCase(UUID.randomUUID()),
                "P-04",
                Jurisdiction.ENGLAND_AND_WALES,
                Map.of("hours", 24),
                act(null),
                false));
    }

    private LegalEvent act(@Nullable String reason) {
        var now = clock.instant().minus(Duration.ofHours(1));
        return new LegalEvent(now, now, "test", null, Spoken.by("imran"), reason);
    }
}
