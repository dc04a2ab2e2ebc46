package justice.throughline.exporter;

import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_ACTIVATING;
import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_COMPLETED;
import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_TERMINATED;
import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.MessageIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.intent.TimerIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.ErrorType;
import io.camunda.zeebe.protocol.record.value.ImmutableIncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableJobRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableMessageRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.ImmutableProcess;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandlersTest {

    private static final String SECONDS = "extract(epoch from %s)::int";

    private final Records records = new Records();
    private TestDatabase database;
    private TestBroker broker;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.create();
        broker = new TestBroker(database);
    }

    @Test
    void shouldKeepEachVersionOfAProcess() throws SQLException {
        broker.export(records.event(
                ValueType.PROCESS,
                ProcessIntent.CREATED,
                7,
                ImmutableProcess.builder()
                        .withProcessDefinitionKey(7)
                        .withBpmnProcessId("charging")
                        .withVersion(2)
                        .withVersionTag("1.1")
                        .withResourceName("charging.bpmn")
                        .withResource("<xml/>".getBytes(UTF_8))
                        .build()));
        broker.export(records.process(ELEMENT_ACTIVATING, 1, -1));

        assertRow(
                "process_definition",
                "key, process_id, version, version_tag, resource",
                "7",
                "charging",
                "2",
                "1.1",
                "<xml/>");
        assertRow("process_instance", "version_tag", "1.1");
    }

    @Test
    void shouldFollowAnInstanceToItsEnd() throws SQLException {
        broker.export(records.process(ELEMENT_ACTIVATING, 1, -1));
        assertRow(
                "process_instance",
                "key, process_id, definition_key, version, parent_key, root_key, case_id, state, started_at, ended_at,"
                        + " partition_id, position",
                "1",
                "charging",
                "7",
                "2",
                null,
                "1",
                null,
                "ACTIVE",
                "1",
                null,
                "1",
                "1");

        broker.export(records.process(ELEMENT_TERMINATED, 1, -1));
        assertRow("process_instance", "state, started_at, ended_at, position", "TERMINATED", "1", "2", "2");
    }

    @Test
    void shouldGiveACalledInstanceTheRootAndCaseOfItsCaller() throws SQLException {
        broker.export(
                records.process(ELEMENT_ACTIVATING, 1, -1),
                records.variable(VariableIntent.CREATED, 1, "caseId", "\"c-1\""),
                records.process(ELEMENT_ACTIVATING, 2, 1),
                records.process(ELEMENT_ACTIVATING, 3, 2));
        broker.flush();
        broker.export(records.process(ELEMENT_ACTIVATING, 4, 3));
        broker.flush();

        assertThat(database.rows("select distinct root_key, case_id from journal.process_instance"))
                .containsExactly(List.of("1", "c-1"));
    }

    @Test
    void shouldKeepTheStepsOfAnInstance() throws SQLException {
        broker.export(
                records.process(ELEMENT_ACTIVATING, 1, -1),
                records.element(ELEMENT_ACTIVATING, 10, 1),
                records.element(SEQUENCE_FLOW_TAKEN, 11, 1),
                records.element(ELEMENT_COMPLETED, 10, 1));

        assertRow(
                "element_instance",
                "key, process_instance_key, root_key, element_id, element_type, state, started_at, ended_at",
                "10",
                "1",
                "1",
                "Task_MakeChargingDecision",
                "USER_TASK",
                "COMPLETED",
                "2",
                "4");
    }

    @Test
    void shouldFollowAUserTaskAndKeepEachChange() throws SQLException {
        broker.export(
                records.task(UserTaskIntent.CREATED, 20, 1, ""),
                records.task(UserTaskIntent.ASSIGNED, 20, 1, "prosecutor"));
        assertRow(
                "user_task",
                "assignee, state, candidate_groups, candidate_users, due_at, follow_up_at, form_key, created_at",
                "prosecutor",
                "CREATED",
                "{cps.charging,police.charging}",
                "{}",
                "1795251600",
                null,
                null,
                "1");

        broker.export(
                records.task(UserTaskIntent.ASSIGNED, 20, 1, ""), records.task(UserTaskIntent.COMPLETED, 20, 1, ""));
        assertRow("user_task", "assignee, action, state, ended_at", null, "completed-by:prosecutor", "COMPLETED", "4");
        assertThat(database.rows("select position, intent, assignee from journal.user_task_event order by position"))
                .containsExactly(
                        Arrays.asList("1", "CREATED", null),
                        List.of("2", "ASSIGNED", "prosecutor"),
                        Arrays.asList("3", "ASSIGNED", null),
                        Arrays.asList("4", "COMPLETED", null));
    }

    @Test
    void shouldFollowAJobThatFailsFirst() throws SQLException {
        broker.export(job(JobIntent.CREATED, 3, ""), job(JobIntent.FAILED, 2, "refused\0"));
        assertRow(
                "job",
                "type, retries, state, error_message, ended_at",
                "court.hand-to-court",
                "2",
                "FAILED",
                "refused",
                null);

        broker.export(job(JobIntent.COMPLETED, 2, ""));
        assertRow("job", "state, error_message, created_at, ended_at", "COMPLETED", null, "1", "3");
    }

    @Test
    void shouldFollowAnIncident() throws SQLException {
        var value = ImmutableIncidentRecordValue.builder()
                .withProcessInstanceKey(1)
                .withElementInstanceKey(10)
                .withElementId("Task_HandToCourt")
                .withJobKey(30)
                .withErrorType(ErrorType.JOB_NO_RETRIES)
                .withErrorMessage("no answer")
                .build();
        broker.export(records.event(ValueType.INCIDENT, IncidentIntent.CREATED, 40, value));
        assertRow(
                "incident",
                "state, error_type, error_message, job_key, resolved_at",
                "CREATED",
                "JOB_NO_RETRIES",
                "no answer",
                "30",
                null);

        broker.export(records.event(ValueType.INCIDENT, IncidentIntent.RESOLVED, 40, value));
        assertRow("incident", "state, created_at, resolved_at", "RESOLVED", "1", "2");
    }

    @Test
    void shouldFollowAMessage() throws SQLException {
        var value = ImmutableMessageRecordValue.builder()
                .withName("criminal-journey.case-reported")
                .withCorrelationKey("c-1")
                .withMessageId("m-1")
                .build();
        broker.export(
                records.event(ValueType.MESSAGE, MessageIntent.PUBLISHED, 50, value),
                records.event(ValueType.MESSAGE, MessageIntent.EXPIRED, 50, value));

        assertRow(
                "message",
                "name, correlation_key, message_id, state, published_at, ended_at",
                "criminal-journey.case-reported",
                "c-1",
                "m-1",
                "EXPIRED",
                "1",
                "2");
    }

    @Test
    void shouldFollowATimer() throws SQLException {
        broker.export(records.timer(TimerIntent.CREATED, 60, 9000), records.timer(TimerIntent.TRIGGERED, 60, 9000));

        assertRow(
                "timer",
                "element_id, due_at, repetitions, state, created_at, ended_at",
                "Timer_Chase",
                "9",
                "1",
                "TRIGGERED",
                "1",
                "2");
    }

    @Test
    void shouldKeepNamedVariablesOnly() throws SQLException {
        broker.export(
                records.variable(VariableIntent.CREATED, 1, "outcome", "\"charged\""),
                records.variable(VariableIntent.CREATED, 1, "surname", "\"nobody's business\""),
                records.variable(VariableIntent.UPDATED, 1, "outcome", "\"fined \\u0000\""));

        assertThat(database.rows("select name from journal.variable")).isEmpty();
        broker.flush();
        assertThat(database.rows("select name, jsonb_typeof(value) from journal.variable"))
                .containsExactly(List.of("outcome", "string"));
    }

    private io.camunda.zeebe.protocol.record.Record<?> job(JobIntent intent, int retries, String error) {
        return records.event(
                ValueType.JOB,
                intent,
                30,
                ImmutableJobRecordValue.builder()
                        .withType("court.hand-to-court")
                        .withProcessInstanceKey(1)
                        .withElementInstanceKey(10)
                        .withRetries(retries)
                        .withWorker("court")
                        .withErrorMessage(error)
                        .build());
    }

    private void assertRow(String table, String columns, @Nullable String... values) throws SQLException {
        broker.flush();
        String selected = Arrays.stream(columns.split(",\\s*"))
                .map(column -> column.endsWith("_at") ? SECONDS.formatted(column) : column)
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        assertThat(database.rows("select " + selected + " from journal." + table))
                .containsExactly(Arrays.asList(values));
    }
}
