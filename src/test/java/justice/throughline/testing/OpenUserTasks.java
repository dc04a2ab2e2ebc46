package justice.throughline.testing;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The open tasks of the engine. Those of other cases may be among them: what an earlier test has raised is asked of its
 * people in a new engine, too.
 */
public record OpenUserTasks(CamundaClient client) {

    public List<UserTask> of(String elementId) {
        return client.newUserTaskSearchRequest()
                .filter(filter -> filter.elementId(elementId).state(UserTaskState.CREATED))
                .send()
                .join()
                .items();
    }

    public List<UserTask> of(String elementId, UUID caseId) {
        return of(elementId).stream()
                .filter(task -> caseOf(task).equals(caseId))
                .toList();
    }

    public UUID caseOf(UserTask task) {
        return caseOf(task.getProcessInstanceKey()).orElseThrow();
    }

    /** The case of a process; nothing while it is not known yet. */
    Optional<UUID> caseOf(long processInstance) {
        return client
                .newVariableSearchRequest()
                .filter(filter -> filter.processInstanceKey(processInstance).name("caseId"))
                .send()
                .join()
                .items()
                .stream()
                .map(variable -> UUID.fromString(variable.getValue().replace("\"", "")))
                .findFirst();
    }
}
