package justice.throughline.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** User tasks with their latest assignee, groups and dates. */
final class UserTasks implements Projection {

    private static final Set<String> ENDED = Set.of("COMPLETED", "CANCELED");

    /** Moments at which the task is in between, told by no state of its own here. */
    private static final Set<String> PASSING = Set.of("CREATING", "ASSIGNING", "UPDATING", "COMPLETING", "CANCELING");

    private final Table table;
    private final Definitions definitions;

    UserTasks(Table table, Definitions definitions) {
        this.table = table;
        this.definitions = definitions;
    }

    @Override
    public void apply(RecordView record) {
        if (PASSING.contains(record.intent())) {
            return;
        }
        ObjectNode row = table.row(record.key());
        ProcessIds ids = ProcessIds.of(record, definitions);
        ids.copyTo(row);
        row.put("userTaskKey", record.key());
        row.put("processName", ids.processName());
        row.put(
                "processDefinitionVersion",
                record.value().path("processDefinitionVersion").asInt());
        row.put("elementId", record.text("elementId"));
        row.put("elementInstanceKey", record.keyOrNull("elementInstanceKey"));
        row.put("name", definitions.name(record.text("processDefinitionKey"), record.text("elementId")));
        assignment(row, record);
        state(row, record);
    }

    private static void assignment(ObjectNode row, RecordView record) {
        row.put("assignee", record.textOrNull("assignee"));
        row.set("candidateGroups", record.value().path("candidateGroupsList"));
        row.set("candidateUsers", record.value().path("candidateUsersList"));
        row.put("priority", record.value().path("priority").asInt());
        row.put("dueDate", record.textOrNull("dueDate"));
        row.put("followUpDate", record.textOrNull("followUpDate"));
        row.put("formKey", record.keyOrNull("formKey"));
        row.put("externalFormReference", record.textOrNull("externalFormReference"));
    }

    private static void state(ObjectNode row, RecordView record) {
        if (!row.has("creationDate")) {
            row.put("creationDate", record.at());
        }
        boolean ended = ENDED.contains(record.intent());
        row.put("state", ended ? record.intent() : "CREATED");
        row.put("completionDate", ended ? record.at() : null);
    }
}
