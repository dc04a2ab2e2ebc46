package justice.throughline.exporter;

import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_ACTIVATING;
import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_COMPLETED;
import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_MIGRATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessMessageSubscriptionIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ImmutableProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableProcessMessageSubscriptionRecordValue;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody can fetch later, since the engine forgets it. */
class HistoryTest {

    private final Records records = new Records();
    private TestDatabase database;

    @BeforeEach
    void create() throws Exception {
        database = TestDatabase.create();
    }

    @Test
    void shouldKeepWhoCouldHaveDoneATaskAtEachChange() throws SQLException {
        play(
                records.task(UserTaskIntent.CREATED, 20, 1, ""),
                records.task(UserTaskIntent.UPDATED, 20, 1, "", "candidateGroups", "priority"),
                records.task(UserTaskIntent.COMPLETED, 20, 1, ""));

        assertThat(database.rows("select intent, action, candidate_groups, candidate_users, priority,"
                        + " extract(epoch from due_at)::int, follow_up_at, changed_attributes"
                        + " from journal.user_task_event order by position"))
                .containsExactly(
                        event("CREATED", null, "{}"),
                        event("UPDATED", null, "{candidateGroups,priority}"),
                        event("COMPLETED", "completed-by:prosecutor", "{}"));
    }

    @Test
    void shouldKeepWhatATaskWasAnsweredWithThroughTheApplicationAlone() throws SQLException {
        play(
                records.completed(20, "completed-by:prosecutor", Map.of("decision", "say \"no\"\n", "checked", true)),
                records.completed(30, "complete", Map.of("decision", "charged")),
                records.completed(40, "completed-by:prosecutor", Map.of("victim", Map.of("name", "Jane Doe"))));

        assertThat(database.rows("select task_key, answers ->> 'decision', answers -> 'checked'"
                        + " from journal.user_task_event order by position"))
                .containsExactly(
                        List.of("20", "say \"no\"\n", "true"),
                        Arrays.asList("30", null, null),
                        Arrays.asList("40", null, null));
    }

    @Test
    void shouldKeepWhatAJourneyIsAboutWhateverTheSettings() throws SQLException {
        play(
                records.variable(VariableIntent.CREATED, 1, "personKey", "\"c-1:suspect-1\""),
                records.variable(VariableIntent.CREATED, 1, "handOffOffer", "\"0f3a:1\""),
                records.variable(VariableIntent.CREATED, 1, "spellId", "17"),
                records.variable(VariableIntent.CREATED, 1, "jurisdiction", "\"england-and-wales\""));

        assertThat(database.rows("select name, value #>> '{}' from journal.variable order by position"))
                .containsExactly(
                        List.of("personKey", "c-1:suspect-1"),
                        List.of("handOffOffer", "0f3a:1"),
                        List.of("spellId", "17"),
                        List.of("jurisdiction", "england-and-wales"));
    }

    @Test
    void shouldKeepNoKeyThatSaysSomethingByItself() throws SQLException {
        play(
                records.variable(VariableIntent.CREATED, 1, "personKey", "\"Jane Doe\""),
                records.variable(VariableIntent.CREATED, 1, "exhibitId", "{\"owner\":\"jane\"}"),
                records.variable(VariableIntent.CREATED, 1, "orderId", "\"o-1\""));

        assertThat(database.rows("select name from journal.variable")).containsExactly(List.of("orderId"));
    }

    @Test
    void shouldFollowWhatWaitsForAMessage() throws SQLException {
        var broker = play(
                subscription(ProcessMessageSubscriptionIntent.CREATING, 70, true),
                subscription(ProcessMessageSubscriptionIntent.CREATED, 70, true),
                subscription(ProcessMessageSubscriptionIntent.CREATED, 71, false),
                subscription(ProcessMessageSubscriptionIntent.CREATED, 72, false));
        String waiting = "select key from journal.message_subscription"
                + " where correlation_key = 'c-1' and ended_at is null order by key";
        assertThat(database.rows(waiting)).containsExactly(List.of("70"), List.of("71"), List.of("72"));

        broker.export(
                subscription(ProcessMessageSubscriptionIntent.CORRELATED, 70, true),
                subscription(ProcessMessageSubscriptionIntent.CORRELATED, 71, false),
                subscription(ProcessMessageSubscriptionIntent.DELETED, 72, false));
        broker.flush();

        assertThat(database.rows(waiting)).containsExactly(List.of("71"));
        assertThat(database.rows("select key, state, message_key, extract(epoch from created_at)::int,"
                        + " extract(epoch from correlated_at)::int, extract(epoch from ended_at)::int"
                        + " from journal.message_subscription order by key"))
                .containsExactly(
                        List.of("70", "CORRELATED", "50", "2", "5", "5"),
                        Arrays.asList("71", "CORRELATED", "50", "3", "6", null),
                        Arrays.asList("72", "DELETED", null, "4", null, "7"));
    }

    @Test
    void shouldKeepEachMoveToAnotherModel() throws SQLException {
        var broker = play(records.process(ELEMENT_ACTIVATING, 1, -1), records.element(ELEMENT_ACTIVATING, 10, 1));

        broker.export(
                moved(1, "charging", BpmnElementType.PROCESS), moved(10, "Task_Decide", BpmnElementType.USER_TASK));
        broker.flush();
        assertThat(database.rows("select key, from_process_id, from_version, from_element_id, process_id, version,"
                        + " element_id from journal.migration order by position"))
                .containsExactly(
                        List.of("1", "charging", "2", "charging", "charging", "3", "charging"),
                        List.of("10", "charging", "2", "Task_MakeChargingDecision", "charging", "3", "Task_Decide"));

        broker.export(records.element(ELEMENT_COMPLETED, 10, 1));
        broker.flush();
        assertThat(database.rows("select version, state, extract(epoch from started_at)::int"
                        + " from journal.process_instance"))
                .containsExactly(List.of("3", "ACTIVE", "1"));
        assertThat(database.value("select extract(epoch from started_at)::int from journal.element_instance"))
                .isEqualTo("2");
    }

    @Test
    void shouldBringAnExistingJournalUpToDate() throws SQLException {
        Flyway.configure()
                .dataSource(database.url(), "postgres", "")
                .schemas("journal")
                .locations("classpath:justice/throughline/exporter/migration")
                .target("5")
                .load()
                .migrate();
        database.change("insert into journal.user_task_event values (1, 1, 20, 'CREATED', null, to_timestamp(1))");
        database.change("insert into journal.position values (1, 1, '1/20/1000', '1/20/1000')");
        Record<?> known = records.task(UserTaskIntent.CREATED, 20, 1, "");

        play(known, records.task(UserTaskIntent.ASSIGNED, 20, 1, "prosecutor"));

        assertThat(database.rows("select position, intent, candidate_groups from journal.user_task_event"
                        + " order by position"))
                .containsExactly(
                        Arrays.asList("1", "CREATED", null),
                        List.of("2", "ASSIGNED", "{cps.charging,police.charging}"));
    }

    @Test
    void shouldShowThoseWhoFollowThatAnInstanceWasTiedToItsCaseLater() throws SQLException {
        var broker = play(records.process(ELEMENT_ACTIVATING, 1, -1), records.process(ELEMENT_ACTIVATING, 2, 1));

        broker.export(records.variable(VariableIntent.CREATED, 1, "caseId", "\"c-1\""));
        broker.flush();

        assertThat(database.rows("select key, case_id, position from journal.process_instance order by key"))
                .containsExactly(List.of("1", "c-1", "3"), List.of("2", "c-1", "3"));
    }

    @Test
    void shouldFindWhatChangedSinceAPositionByAnIndex() throws SQLException {
        play(records.process(ELEMENT_ACTIVATING, 1, -1));

        assertThat(database.rows("select indexdef like '%(partition_id, position)%'"
                        + " or indexdef like '%((key >> 51)), \"position\")%' from pg_indexes where schemaname = 'journal'"
                        + " and indexname in ('process_instance_moves', 'incident_moves', 'user_task_event_pkey')"))
                .hasSize(3);
    }

    private TestBroker play(Record<?>... story) {
        var broker = new TestBroker(database);
        broker.export(story);
        broker.flush();
        return broker;
    }

    private static List<@Nullable String> event(String intent, @Nullable String action, String changed) {
        return Arrays.asList(intent, action, "{cps.charging,police.charging}", "{}", "50", "1795251600", null, changed);
    }

    private Record<?> subscription(ProcessMessageSubscriptionIntent intent, long key, boolean interrupting) {
        return records.event(
                ValueType.PROCESS_MESSAGE_SUBSCRIPTION,
                intent,
                key,
                ImmutableProcessMessageSubscriptionRecordValue.builder()
                        .withProcessInstanceKey(1)
                        .withElementInstanceKey(10)
                        .withBpmnProcessId("court")
                        .withElementId("Receive_Result")
                        .withMessageName("court.result")
                        .withCorrelationKey("c-1")
                        .withMessageKey(50)
                        .withInterrupting(interrupting)
                        .build());
    }

    private Record<?> moved(long key, String element, BpmnElementType type) {
        return records.event(
                ValueType.PROCESS_INSTANCE,
                ELEMENT_MIGRATED,
                key,
                ImmutableProcessInstanceRecordValue.builder()
                        .withBpmnProcessId("charging")
                        .withElementId(element)
                        .withBpmnElementType(type)
                        .withProcessDefinitionKey(8)
                        .withVersion(3)
                        .withProcessInstanceKey(1)
                        .withFlowScopeKey(1)
                        .withParentProcessInstanceKey(-1)
                        .build());
    }
}
