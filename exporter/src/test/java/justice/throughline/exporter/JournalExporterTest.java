package justice.throughline.exporter;

import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_ACTIVATING;
import static io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent.ELEMENT_COMPLETED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.TimerIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalExporterTest {

    private static final String STATES = "select key, state, started_at, ended_at, case_id, position"
            + " from journal.process_instance order by key";

    private final Records records = new Records();
    private TestDatabase database;
    private TestBroker broker;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.create();
        broker = new TestBroker(database);
    }

    @Test
    void shouldWriteWhenTheBatchIsFull() throws SQLException {
        broker.export(started(1, TestBroker.BATCH - 1));
        assertThat(broker.controller.getPosition()).isEqualTo(-1);

        broker.export(records.process(ELEMENT_ACTIVATING, 99, -1));

        assertThat(count()).isEqualTo(TestBroker.BATCH);
        assertThat(broker.controller.getPosition()).isEqualTo(TestBroker.BATCH);
    }

    @Test
    void shouldWriteWhenTheTimeIsOver() throws SQLException {
        broker.export(started(1, 3));

        broker.flush();

        assertThat(count()).isEqualTo(3);
        assertThat(broker.controller.getPosition()).isEqualTo(3);
        assertThat(database.value("select position from journal.position")).isEqualTo("3");
    }

    @Test
    void shouldChangeNothingWhenTheBrokerRepeatsAllRecords() throws SQLException {
        List<Record<?>> story = story();
        play(broker, story);
        var before = database.rows(STATES);

        play(new TestBroker(database), story);

        assertThat(database.rows(STATES)).isEqualTo(before);
        assertThat(eventCount()).isEqualTo("2");
    }

    @Test
    void shouldChangeNothingWhenEvenThePositionIsLost() throws SQLException {
        List<Record<?>> story = story();
        play(broker, story);
        var before = database.rows(STATES);
        database.change("truncate journal.position");

        for (Record<?> record : story) {
            var again = new TestBroker(database);
            database.change("truncate journal.position");
            again.export(record);
            again.flush();
            again.close();
        }

        assertThat(database.rows(STATES)).isEqualTo(before);
        assertThat(eventCount()).isEqualTo("2");
    }

    @Test
    void shouldWriteTheSameWhateverTheSizeOfABatch() throws SQLException {
        List<Record<?>> story = story();
        for (Record<?> record : story) {
            broker.export(record);
            broker.flush();
        }
        var oneByOne = database.rows(STATES);

        database.change("truncate journal.process_instance, journal.user_task_event, journal.position");
        play(new TestBroker(database), story);

        assertThat(database.rows(STATES)).isEqualTo(oneByOne).hasSize(2);
    }

    @Test
    void shouldKeepRecordsWhileTheDatabaseIsAway() throws SQLException {
        broker.export(started(1, 2));
        broker.flush();
        database.shut();

        broker.export(started(3, TestBroker.BATCH));
        broker.flush();
        assertThat(broker.controller.getPosition()).isEqualTo(2);

        database.open();
        await().untilAsserted(() -> {
            broker.flush();
            assertThat(count()).isEqualTo(TestBroker.BATCH + 2);
        });
        assertThat(broker.controller.getPosition()).isEqualTo(TestBroker.BATCH + 2);
    }

    @Test
    void shouldLeaveRecordsToTheBrokerWhenTooManyWait() throws SQLException {
        broker.export(started(1, 1));
        broker.flush();
        database.shut();

        assertThatThrownBy(() -> broker.export(started(2, 1000))).isInstanceOf(JournalAwayException.class);

        database.open();
        await().untilAsserted(() -> {
            broker.flush();
            assertThat(count()).isEqualTo(10 * TestBroker.BATCH + 1);
        });
    }

    @Test
    void shouldWaitForTheDatabaseBeforeTheFirstRecord() throws Exception {
        var late = TestDatabase.create();
        late.shut();
        var waiting = new TestBroker(late);
        Record<?> first = records.process(ELEMENT_ACTIVATING, 1, -1);

        assertThatThrownBy(() -> waiting.export(first)).isInstanceOf(JournalAwayException.class);

        late.open();
        await().ignoreExceptions().untilAsserted(() -> {
            waiting.export(first);
            waiting.flush();
            assertThat(late.value("select count(*) from journal.process_instance"))
                    .isEqualTo("1");
        });
    }

    @Test
    void shouldGoOnWithoutWhatTheTablesCannotHold() throws SQLException {
        String tooLong =
                new Random(1).ints(9000, 'a', 'z').mapToObj(Character::toString).collect(Collectors.joining());
        broker.export(records.process(ELEMENT_ACTIVATING, 1, -1));
        broker.export(records.variable(VariableIntent.CREATED, 1, "caseId", '"' + tooLong + '"'));
        broker.export(
                records.process(ELEMENT_ACTIVATING, 2, 1), records.timer(TimerIntent.CREATED, 60, Long.MAX_VALUE));
        broker.flush();

        assertThat(database.rows("select key from journal.process_instance")).containsExactly(List.of("2"));
        assertThat(database.value("select due_at > '200000-01-01' from journal.timer"))
                .isEqualTo("t");
        assertThat(database.rows("select position, value_type, reason from journal.unstorable"))
                .containsExactly(List.of("1", "PROCESS_INSTANCE", "SQLSTATE 54000"));
        assertThat(broker.controller.getPosition()).isEqualTo(4);
    }

    @Test
    void shouldRefuseAnotherEngineAtItsFirstRecord() throws SQLException {
        broker.export(started(1, 3));
        broker.flush();
        var other = new TestBroker(database);
        other.flush();

        assertThatThrownBy(() -> other.export(records.process(ELEMENT_ACTIVATING, 4, -1)))
                .isInstanceOf(ForeignJournalException.class)
                .hasMessageContaining("from one backup");
        other.flush();

        assertThat(count()).isEqualTo(3);
        assertThat(other.controller.getPosition()).isEqualTo(-1);
    }

    @Test
    void shouldRefuseAnEngineThatWasSetBack() throws SQLException {
        broker.export(started(1, 3));
        broker.flush();
        var setBack = new TestBroker(database);
        setBack.controller.updateLastExportedRecordPosition(1);
        var otherwise = new Records();
        otherwise.process(ELEMENT_ACTIVATING, 1, -1);

        setBack.export(otherwise.process(ELEMENT_ACTIVATING, 2, -1));
        assertThatThrownBy(() -> setBack.export(otherwise.process(ELEMENT_ACTIVATING, 9, -1)))
                .isInstanceOf(ForeignJournalException.class);
    }

    @Test
    void shouldLeaveNoTransactionOpenWhileThereIsNothingToWrite() throws SQLException {
        broker.flush();

        assertThat(database.value("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and state = 'idle in transaction'"))
                .isEqualTo("0");
    }

    @Test
    void shouldReadEventsOfItsOwnTypesOnly() {
        var filter = broker.context.getRecordFilter();

        assertThat(filter.acceptType(RecordType.EVENT)).isTrue();
        assertThat(filter.acceptType(RecordType.COMMAND)).isFalse();
        assertThat(ValueType.values())
                .filteredOn(filter::acceptValue)
                .containsExactlyInAnyOrder(
                        ValueType.PROCESS,
                        ValueType.PROCESS_INSTANCE,
                        ValueType.USER_TASK,
                        ValueType.JOB,
                        ValueType.INCIDENT,
                        ValueType.MESSAGE,
                        ValueType.PROCESS_MESSAGE_SUBSCRIPTION,
                        ValueType.TIMER,
                        ValueType.VARIABLE);
    }

    /** An instance that calls another, a task in it that is claimed, and the end of both. */
    private List<Record<?>> story() {
        return List.of(
                records.process(ELEMENT_ACTIVATING, 1, -1),
                records.variable(VariableIntent.CREATED, 1, "caseId", "\"c-1\""),
                records.process(ELEMENT_ACTIVATING, 2, 1),
                records.task(UserTaskIntent.CREATED, 20, 2, ""),
                records.task(UserTaskIntent.COMPLETED, 20, 2, "prosecutor"),
                records.process(ELEMENT_COMPLETED, 2, 1),
                records.process(ELEMENT_COMPLETED, 1, -1));
    }

    private Record<?>[] started(int firstKey, int number) {
        List<Record<?>> made = new ArrayList<>();
        for (int key = firstKey; key < firstKey + number; key++) {
            made.add(records.process(ELEMENT_ACTIVATING, key, -1));
        }
        return made.toArray(new Record<?>[0]);
    }

    private static void play(TestBroker broker, List<Record<?>> story) {
        broker.export(story.toArray(new Record<?>[0]));
        broker.flush();
    }

    private int count() throws SQLException {
        return Integer.parseInt(String.valueOf(database.value("select count(*) from journal.process_instance")));
    }

    private String eventCount() throws SQLException {
        return String.valueOf(database.value("select count(*) from journal.user_task_event"));
    }
}
