package justice.throughline.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Records that wait for the next commit, already folded into rows. */
final class Batch {

    private final List<Handler<?>> handlers;
    private final Map<ValueType, List<Handler<?>>> byType;
    private int size;

    Batch(Set<String> variables) {
        var caseIds = new CaseIds();
        handlers = List.of(
                new ProcessDefinitions(),
                new Migrations(),
                new ProcessInstances(caseIds),
                new ElementInstances(),
                new UserTasks(),
                new UserTaskEvents(),
                new Jobs(),
                new Incidents(),
                new Messages(),
                new MessageSubscriptions(),
                new Timers(),
                new Variables(variables),
                caseIds);
        byType = handlers.stream()
                .collect(Collectors.groupingBy(
                        handler -> handler.valueType, () -> new EnumMap<>(ValueType.class), Collectors.toList()));
    }

    Set<ValueType> valueTypes() {
        return byType.keySet();
    }

    void add(Record<?> record) {
        boolean wanted = false;
        for (Handler<?> handler : byType.getOrDefault(record.getValueType(), List.of())) {
            wanted |= handler.offer(record);
        }
        size += wanted ? 1 : 0;
    }

    int size() {
        return size;
    }

    void write(Sink sink) throws SQLException {
        for (Handler<?> handler : handlers) {
            handler.write(sink);
        }
    }

    void clear() {
        handlers.forEach(Handler::clear);
        size = 0;
    }
}
