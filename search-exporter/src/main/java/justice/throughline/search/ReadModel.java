package justice.throughline.search;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** All that the records told, in memory. One lock: the exporter writes, few test requests read. */
final class ReadModel {

    /** What {@link #apply} understands. */
    static final Set<String> VALUE_TYPES = Set.of(
            "PROCESS",
            "PROCESS_INSTANCE",
            "VARIABLE",
            "INCIDENT",
            "USER_TASK",
            "DECISION_EVALUATION",
            "PROCESS_MESSAGE_SUBSCRIPTION",
            "MESSAGE_START_EVENT_SUBSCRIPTION",
            "CLOCK");

    private static final String DEFINITIONS = "process-definitions";

    private final Map<String, Table> tables = Map.ofEntries(
            entry(DEFINITIONS, new Table()),
            entry("process-instances", new Table()),
            entry("sequence-flows", new Table()),
            entry("element-instances", new Table()),
            entry("variables", new Table()),
            entry("incidents", new Table()),
            entry("user-tasks", new Table()),
            entry("decision-instances", new Table()),
            entry("message-subscriptions", new Table()),
            entry("correlated-message-subscriptions", new Table()));
    private final Definitions definitions = new Definitions(table(DEFINITIONS));
    private final ClockResets clockResets = new ClockResets();
    private final Map<String, List<Projection>> projections = projections();

    synchronized void apply(RecordView record) {
        projections.getOrDefault(record.valueType(), List.of()).forEach(projection -> projection.apply(record));
    }

    /** How often the engine's clock was reset. */
    synchronized int clockResets() {
        return clockResets.seen();
    }

    boolean answers(String search) {
        return tables.containsKey(search);
    }

    /** @throws IllegalArgumentException when the request asks for what is not emulated */
    synchronized ObjectNode search(String search, JsonNode request) {
        return Search.in(table(search).all(), request);
    }

    synchronized Optional<ObjectNode> find(String search, String key) {
        return table(search).find(key).map(ObjectNode::deepCopy);
    }

    synchronized Optional<String> xml(String definitionKey) {
        return definitions.xml(definitionKey);
    }

    synchronized List<ObjectNode> sequenceFlows(String processInstanceKey) {
        return copies("sequence-flows", row -> text(row, "processInstanceKey").equals(processInstanceKey));
    }

    /** Instances that nobody called and that have not ended. */
    synchronized List<String> activeRoots() {
        return copies("process-instances", ReadModel::isActiveRoot).stream()
                .map(row -> text(row, "processInstanceKey"))
                .toList();
    }

    /** Forgets all but the definitions: the broker does not tell again of a model that it already has. */
    synchronized void forgetInstances() {
        tables.forEach((name, table) -> {
            if (!name.equals(DEFINITIONS)) {
                table.clear();
            }
        });
    }

    private List<ObjectNode> copies(String table, Predicate<ObjectNode> wanted) {
        return table(table).all().stream()
                .filter(wanted)
                .map(ObjectNode::deepCopy)
                .toList();
    }

    private static boolean isActiveRoot(ObjectNode row) {
        return text(row, "state").equals("ACTIVE")
                && row.path("parentProcessInstanceKey").isNull();
    }

    private static String text(ObjectNode row, String field) {
        return row.path(field).asText();
    }

    private Table table(String name) {
        return Optional.ofNullable(tables.get(name)).orElseThrow();
    }

    private Map<String, List<Projection>> projections() {
        var instances = new ProcessInstances(table("process-instances"), table("sequence-flows"), definitions);
        var elements = new ElementInstances(table("element-instances"), definitions);
        var messages = new MessageSubscriptions(
                table("message-subscriptions"), table("correlated-message-subscriptions"), definitions);
        return Map.of(
                "CLOCK", List.of(clockResets),
                "PROCESS", List.of(definitions),
                "PROCESS_INSTANCE", List.of(instances, elements),
                "VARIABLE", List.of(new Variables(table("variables"))),
                "INCIDENT", List.of(new Incidents(table("incidents"), definitions)),
                "USER_TASK", List.of(new UserTasks(table("user-tasks"), definitions)),
                "DECISION_EVALUATION", List.of(new Decisions(table("decision-instances"))),
                "PROCESS_MESSAGE_SUBSCRIPTION", List.of(messages),
                "MESSAGE_START_EVENT_SUBSCRIPTION", List.of(messages));
    }
}
