package justice.throughline.exporter;

import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_ACTIVATING;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaseIdsTest {

    private final Records records = new Records();
    private TestDatabase database;
    private TestBroker broker;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.create();
        broker = new TestBroker(database);
    }

    /** As the engine writes it when an instance is created with variables. */
    @Test
    void shouldTieRowsToTheirCaseWhenItCameInAnEarlierBatch() throws SQLException {
        broker.export(records.variable(VariableIntent.CREATED, 1, "caseId", "\"c-1\""));
        broker.flush();
        broker.export(records.process(ELEMENT_ACTIVATING, 1, -1));
        broker.flush();
        broker.export(records.process(ELEMENT_ACTIVATING, 2, 1), records.task(UserTaskIntent.CREATED, 20, 2, ""));
        broker.flush();

        assertThat(database.rows("select key, case_id from journal.process_instance order by key"))
                .containsExactly(List.of("1", "c-1"), List.of("2", "c-1"));
        assertThat(database.value("select case_id from journal.user_task")).isEqualTo("c-1");
    }

    @Test
    void shouldTieRowsToTheirCaseWhenItComesLater() throws SQLException {
        broker.export(
                records.process(ELEMENT_ACTIVATING, 1, -1),
                records.process(ELEMENT_ACTIVATING, 2, 1),
                records.element(ELEMENT_ACTIVATING, 10, 2),
                records.task(UserTaskIntent.CREATED, 20, 2, ""),
                records.process(ELEMENT_ACTIVATING, 5, -1));
        broker.flush();
        broker.export(records.variable(VariableIntent.CREATED, 1, "caseId", "\"c-1\""));
        broker.flush();

        assertThat(database.rows("select key, case_id from journal.process_instance order by key"))
                .containsExactly(List.of("1", "c-1"), List.of("2", "c-1"), Arrays.asList("5", null));
        assertThat(database.value("select case_id from journal.element_instance"))
                .isEqualTo("c-1");
        assertThat(database.value("select case_id from journal.user_task")).isEqualTo("c-1");
    }
}
