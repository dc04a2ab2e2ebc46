package justice.throughline.testing;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.assertions.ProcessInstanceAssert;
import io.camunda.process.test.api.assertions.ProcessInstanceSelector;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import justice.throughline.tasks.OpenTask;
import justice.throughline.tasks.TaskDone;
import org.awaitility.Awaitility;

/**
 * A process that runs for a case, and the people who work on it.
 *
 * @param record writes down that somebody has completed a task with these answers, as the desk does
 */
public record ProcessRun(
        UUID caseId, ProcessInstanceSelector instance, CamundaClient client, Consumer<TaskDone> record) {

    private static final Duration POLL = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** With nobody to write down what people did. */
    public ProcessRun(UUID caseId, ProcessInstanceSelector instance, CamundaClient client) {
        this(caseId, instance, client, done -> {});
    }

    /** Waits for the task and completes it. */
    public void complete(String elementId, Map<String, ?> variables) {
        UserTask task = await(elementId);
        record.accept(Spoken.done(open(task), Map.copyOf(variables), true));
        client.newCompleteUserTaskCommand(task.getUserTaskKey())
                .variables(Map.copyOf(variables))
                .send()
                .join();
        // Seen as completed before anybody looks for the next task of the same step.
        Awaitility.await().pollInterval(POLL).atMost(PATIENCE).until(() -> open(elementId).stream()
                .noneMatch(other -> other.getUserTaskKey().equals(task.getUserTaskKey())));
    }

    /** Waits until the task of this case is open, in whatever process it is. */
    public UserTask await(String elementId) {
        return Awaitility.await("open " + elementId)
                .pollInterval(POLL)
                .atMost(PATIENCE)
                .until(() -> open(elementId), open -> !open.isEmpty())
                .getFirst();
    }

    public ProcessInstanceAssert verify() {
        return CamundaAssert.assertThatProcessInstance(instance.and(process -> new OpenUserTasks(client)
                .caseOf(process.getProcessInstanceKey())
                .filter(caseId::equals)
                .isPresent()));
    }

    private OpenTask open(UserTask task) {
        return new OpenTask(
                task.getUserTaskKey(),
                caseId,
                task.getProcessInstanceKey(),
                task.getBpmnProcessId(),
                task.getElementId(),
                task.getCandidateGroups(),
                null,
                task.getCreationDate().toInstant(),
                null);
    }

    private List<UserTask> open(String elementId) {
        return new OpenUserTasks(client).of(elementId, caseId);
    }
}
