package justice.throughline.insight;

import static justice.throughline.access.People.MANAGER;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import justice.throughline.catalogue.Catalogue;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever waits at a step waits once, wherever waits are shown or counted: not again for the part of the journey around it. */
@DeskTest
class LeafWaitsTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private WaitCounter counter;

    @Autowired
    private Desk desk;

    private final String part = "CallActivity_" + UUID.randomUUID();
    private final String step = "Task_" + UUID.randomUUID();
    private UUID caseId = new UUID(0, 0);

    @BeforeEach
    void waitInAPartOfTheJourney() {
        caseId = desk.newCase("burglary");
        var parent = instance("criminal-journey", null);
        var child = instance("investigation", parent);
        for (var state : new String[] {"ACTIVE", "COMPLETED"}) {
            element(parent, "criminal-journey", part, "CALL_ACTIVITY", state);
            element(child, "investigation", step, "USER_TASK", state);
        }
        desk.investigate(caseId, "police.investigation", 1);
    }

    @Test
    void shouldCountTheStepAlone() throws Exception {
        counter.count();
        for (var period : Period.values()) {
            var waits = new Waits(jdbc, catalogue, InstantSource.system(), mock()).of(period, null, false);
            assertThat(waits).extracting(Bottleneck::elementId).contains(step).doesNotContain(part);
            assertThat(waits)
                    .filteredOn(each -> each.elementId().equals(step))
                    .singleElement()
                    .returns(1, Bottleneck::open)
                    .returns(1, Bottleneck::completed);
        }
        assertThat(body("/api/cases/" + caseId + "/timeline?size=200"))
                .contains("task-given")
                .doesNotContain("phase-");
        assertThat(body("/cases/" + caseId))
                .contains("Investigate was given to")
                .doesNotContain("Investigation began", "Investigation ended");
    }

    @Test
    void shouldForgetTheWaitsThatWereCountedSo() throws IOException {
        var script = new ClassPathResource("db/migration/former/insight/V815__leaf_waits_only.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        for (var type : new String[] {"CALL_ACTIVITY", "USER_TASK"}) {
            jdbc.sql("""
                            insert into insight.finished_waits (day, crime_type, process_id, element_id, element_type, bucket,
                                simulated, waits) values ('2026-01-01', '*', 'migrated', 'migrated', :type, 1, false, 1)""").param("type", type).update();
        }

        jdbc.sql(script).update();

        assertThat(jdbc.sql("select distinct element_type from insight.finished_waits where process_id = 'migrated'")
                        .query(String.class)
                        .list())
                .containsExactly("USER_TASK");
    }

    private String body(String address) throws Exception {
        return mvc.perform(get(address).with(as(MANAGER)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private long instance(String process, @org.jspecify.annotations.Nullable Long parent) {
        var key = desk.nextKey();
        jdbc.sql("""
                insert into journal.process_instance (key, process_id, definition_key, version, parent_key, root_key,
                    case_id, state, started_at, ended_at, partition_id, position)
                values (:key, :process, 1, 1, :parent, :key, :caseId, 'COMPLETED', now(), now(), 0, :key)""")
                .params(Map.of("key", key, "process", process, "caseId", caseId.toString()))
                .param("parent", parent)
                .update();
        return key;
    }

    private void element(long instance, String process, String element, String type, String state) {
        var key = desk.nextKey();
        jdbc.sql("""
                insert into journal.element_instance (key, process_instance_key, root_key, case_id, process_id,
                    element_id, element_type, flow_scope_key, state, started_at, ended_at, position)
                values (:key, :instance, :instance, :caseId, :process, :element, :type, :instance, :state,
                    now() - interval '1 hour', case :state when 'COMPLETED' then now() end, :key)""")
                .param("key", key)
                .param("instance", instance)
                .param("caseId", caseId.toString())
                .param("process", process)
                .param("element", element)
                .param("type", type)
                .param("state", state)
                .update();
        jdbc.sql("""
                insert into journal.position (partition_id, position) values (0, :key)
                on conflict (partition_id) do update set position = excluded.position""").param("key", key).update();
    }
}
