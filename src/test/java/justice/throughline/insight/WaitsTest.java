package justice.throughline.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import justice.throughline.catalogue.Catalogue;
import justice.throughline.partners.SimulatedSystems;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class WaitsTest {

    /** Waits are rounded to buckets this far from the exact length at most. */
    private static final Percentage CLOSE = Percentage.withPercentage(2.5);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Desk desk;

    private final String step = "Task_" + UUID.randomUUID().toString().substring(0, 8);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private UUID burglary = new UUID(0, 0);
    private UUID robbery = new UUID(0, 0);
    private final SimulatedSystems systems = mock();
    private WaitCounter counter = new WaitCounter(mock(), systems);

    @BeforeEach
    void openCases() {
        burglary = desk.newCase("burglary");
        robbery = desk.newCase("robbery");
        counter = new WaitCounter(jdbc, systems);
    }

    @Test
    void shouldCountWhoWaitsAndHowLongTheOthersWaited() {
        IntStream.rangeClosed(1, 10).forEach(hours -> waited(burglary, Duration.ofHours(hours), 3));
        waited(robbery, Duration.ofDays(40), 3);
        waits(burglary, Duration.ofHours(5));
        waits(robbery, Duration.ofHours(9));

        var ofBurglaries = bottleneck(Period.MONTH, "burglary");
        assertThat(ofBurglaries.open()).isEqualTo(1);
        assertThat(ofBurglaries.oldest()).isEqualTo(now.minus(Duration.ofHours(5)));
        assertThat(ofBurglaries.completed()).isEqualTo(10);
        assertThat(ofBurglaries.medianSeconds()).isCloseTo(5 * 3600.0, CLOSE);
        assertThat(ofBurglaries.p90Seconds()).isCloseTo(9 * 3600.0, CLOSE);

        var ofAll = bottleneck(Period.MONTH, null);
        assertThat(ofAll.open()).isEqualTo(2);
        assertThat(ofAll.completed()).isEqualTo(11);
        assertThat(ofAll.medianSeconds()).isCloseTo(6 * 3600.0, CLOSE);
    }

    @Test
    void shouldLookBackAsFarAsAsked() {
        waited(burglary, Duration.ofHours(1), 3);
        waited(burglary, Duration.ofHours(1), 20);
        waited(burglary, Duration.ofHours(1), 200);

        assertThat(bottleneck(Period.WEEK, null).completed()).isEqualTo(1);
        assertThat(bottleneck(Period.MONTH, null).completed()).isEqualTo(2);
        assertThat(bottleneck(Period.ALL, null).completed()).isEqualTo(3);
    }

    @Test
    void shouldCountEachWaitOnceHoweverOftenItLooks() {
        waited(burglary, Duration.ofHours(1), 1);
        counter.count();
        counter.count();
        waited(burglary, Duration.ofHours(1), 1);

        assertThat(bottleneck(Period.MONTH, null).completed()).isEqualTo(2);
    }

    @Test
    void shouldLeaveOutWhatSimulatedStaffDoUnlessAskedForIt() {
        var replayed = desk.newCase("burglary");
        jdbc.sql("update casefile.case_file set origin = 'replay', replay_id = ? where id = ?")
                .params(UUID.randomUUID(), replayed)
                .update();
        waited(burglary, Duration.ofHours(8), 3);
        waits(burglary, Duration.ofHours(5));
        IntStream.range(0, 3).forEach(each -> waited(replayed, Duration.ofSeconds(1), 3));
        waits(replayed, Duration.ofHours(20));

        for (var period : List.of(Period.MONTH, Period.ALL)) {
            var real = bottleneck(period, "burglary");
            assertThat(real.completed()).isEqualTo(1);
            assertThat(real.medianSeconds()).isCloseTo(8 * 3600.0, CLOSE);
            assertThat(real.open()).isEqualTo(1);
            assertThat(real.oldest()).isEqualTo(now.minus(Duration.ofHours(5)));
            var all = bottleneck(period, "burglary", true);
            assertThat(all.completed()).isEqualTo(4);
            assertThat(all.medianSeconds()).isCloseTo(1, CLOSE);
            assertThat(all.open()).isEqualTo(2);
        }
    }

    @Test
    void shouldLeaveOutWhatWaitsForASimulatedSystemUnlessAskedForIt() {
        when(systems.parties()).thenReturn(Set.of("HMCTS"));
        for (var partner : List.of("HMCTS", "PRISON")) {
            var offer = offered(burglary, partner);
            var ended = now.minus(Duration.ofDays(1));
            awaiting(offer, ended.minus(Duration.ofHours(partner.equals("HMCTS") ? 1 : 9)), ended);
            awaiting(offer, now.minus(Duration.ofHours(1)), null);
        }
        awaiting("of nobody", now.minus(Duration.ofHours(1)), null);

        var real = bottleneck(Period.MONTH, null);
        assertThat(real.completed()).isEqualTo(1);
        assertThat(real.medianSeconds()).isCloseTo(9 * 3600.0, CLOSE);
        assertThat(real.open()).isEqualTo(2);
        var all = bottleneck(Period.MONTH, null, true);
        assertThat(all.completed()).isEqualTo(2);
        assertThat(all.open()).isEqualTo(3);
    }

    @Test
    void shouldKnowThatNothingWasTooShortToCount() {
        waited(burglary, Duration.ZERO, 1);

        assertThat(bottleneck(Period.MONTH, null).medianSeconds()).isCloseTo(0.01, within(0.01));
    }

    @Test
    void shouldCountTheWaitsOfAnInstanceThatSomebodyStartedByHand() {
        element("by hand", now.minus(Duration.ofHours(2)), now.minus(Duration.ofHours(1)));
        element("by hand", now.minus(Duration.ofHours(1)), null);
        waits(burglary, Duration.ofHours(5));

        assertThat(bottleneck(Period.MONTH, null).completed()).isEqualTo(1);
        assertThat(bottleneck(Period.MONTH, null).open()).isEqualTo(2);
        assertThat(bottleneck(Period.MONTH, "burglary").open()).isEqualTo(1);
    }

    private Bottleneck bottleneck(Period period, @Nullable String crimeType) {
        return bottleneck(period, crimeType, false);
    }

    private Bottleneck bottleneck(Period period, @Nullable String crimeType, boolean simulated) {
        counter.count();
        return new Waits(jdbc, catalogue, InstantSource.system(), systems)
                .of(period, crimeType, simulated).stream()
                        .filter(each -> each.elementId().equals(step))
                        .findFirst()
                        .orElseThrow();
    }

    private void waited(UUID caseId, Duration length, int endedDaysAgo) {
        var ended = now.minus(Duration.ofDays(endedDaysAgo));
        element(caseId.toString(), ended.minus(length), ended);
    }

    private void waits(UUID caseId, Duration length) {
        element(caseId.toString(), now.minus(length), null);
    }

    private void element(String caseId, Instant started, @Nullable Instant ended) {
        element("USER_TASK", caseId, started, ended);
    }

    private String offered(UUID caseId, String to) {
        return jdbc.sql("""
                insert into handoffs.hand_off (id, case_id, from_agency, to_agency, effect_key, kind, state, owner_party,
                    owner_desk, lawful_basis, grounds, offered_at, state_since, payload,
                    jurisdiction)
                values (gen_random_uuid(), ?, 'POLICE', ?, gen_random_uuid()::text, 'H-16', 'DELIVERED', 'POLICE',
                    'police.charging', 'none', '{}', now(), now(), '{}',
                    'ENGLAND_AND_WALES') returning id || ':1'""").params(caseId, to).query(String.class).single();
    }

    private void awaiting(String offer, Instant started, @Nullable Instant ended) {
        var key = element("RECEIVE_TASK", burglary.toString(), started, ended);
        jdbc.sql("""
                insert into journal.variable (process_instance_key, scope_key, name, value, updated_at, position)
                values (:key, :key, 'handOffOffer', to_jsonb(:offer::text), now(), :key)""").param("key", key).param("offer", offer).update();
    }

    private long element(String type, String caseId, Instant started, @Nullable Instant ended) {
        var key = desk.nextKey();
        jdbc.sql("""
                insert into journal.element_instance (key, process_instance_key, root_key, case_id, process_id,
                    element_id, element_type, flow_scope_key, state, started_at, ended_at, position)
                values (:key, :key, :key, :caseId, 'investigation', :step, :type, :key,
                    case when :ended::timestamptz is null then 'ACTIVE' else 'COMPLETED' end, :started::timestamptz,
                    :ended::timestamptz, :key)""")
                .param("key", key)
                .param("caseId", caseId)
                .param("step", step)
                .param("type", type)
                .param("started", started.toString())
                .param("ended", ended == null ? null : ended.toString())
                .update();
        jdbc.sql("""
                insert into journal.position (partition_id, position) values (0, :key)
                on conflict (partition_id) do update set position = excluded.position""").param("key", key).update();
        return key;
    }
}
