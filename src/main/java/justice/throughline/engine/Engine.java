package justice.throughline.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.JsonMapper;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.command.ProblemException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Commands to the journey engine. Each can be sent again safely: messages carry an id that the engine refuses to take
 * twice, and a user task ends once. While the engine is too busy they wait for it a moment.
 */
@Service
public class Engine {

    public static final String CASE_REPORTED = "criminal-journey.case-reported";
    public static final String NEW_EVIDENCE_RECEIVED = "criminal-journey.new-evidence-received";
    public static final String SUPPORT_WITHDRAWN = "investigation.support-withdrawn";

    private static final Duration MESSAGE_KEPT = Duration.ofHours(1);
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final CamundaClient client;
    private final JsonMapper json;

    Engine(CamundaClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    /**
     * Starts the journey of a case in the given phase. The engine runs at most one journey per case at a time and takes
     * each message id once while it keeps the message (an hour).
     *
     * @throws EngineUnavailableException when the engine did not take it
     */
    public void startJourney(UUID caseId, String crimeType, String phase, String messageId) {
        publish(
                CASE_REPORTED,
                caseId.toString(),
                messageId,
                Map.of("caseId", caseId.toString(), "crimeType", crimeType, "phase", phase));
    }

    /**
     * Publishes a message once: a second one with the same id is dropped by the engine, and that counts as success.
     *
     * @throws EngineUnavailableException when the engine did not take it
     */
    public void publish(String name, String correlationKey, String messageId, Map<String, ?> variables) {
        publish(name, correlationKey, messageId, variables, MESSAGE_KEPT);
    }

    /**
     * Lets the engine write down a sign of life that no journey waits for, so that its way into the journal can be seen.
     *
     * @throws EngineUnavailableException when the engine did not take it
     */
    public void leaveSign(String id) {
        publish("throughline.sign", "", id, Map.of(), Duration.ZERO);
    }

    private void publish(
            String name, String correlationKey, String messageId, Map<String, ?> variables, Duration kept) {
        try {
            Resending.send(client.newPublishMessageCommand()
                    .messageName(name)
                    .correlationKey(correlationKey)
                    .messageId(messageId)
                    .timeToLive(kept)
                    .variables(variables));
        } catch (ClientException e) {
            if (!Refusals.alreadyPublished(e)) {
                throw new EngineUnavailableException("take the message " + name, e);
            }
        }
    }

    /**
     * Answers a decision of the release; null where no rule of it fits.
     *
     * @throws EngineUnavailableException when the engine did not answer
     * @throws IllegalStateException when the decision cannot be made, such as when two rules fit
     */
    public @Nullable Object evaluate(String decisionId, Map<String, ?> variables) {
        try {
            var answer = Resending.send(
                    client.newEvaluateDecisionCommand().decisionId(decisionId).variables(variables));
            if (answer.getFailureMessage() != null
                    && !answer.getFailureMessage().isEmpty()) {
                throw new IllegalStateException("Decision " + decisionId + ": " + answer.getFailureMessage());
            }
            return json.fromJson(answer.getDecisionOutput(), Object.class);
        } catch (ClientException e) {
            throw new EngineUnavailableException("decide " + decisionId, e);
        }
    }

    /** @throws TaskGoneException when the task is no longer open */
    public void claim(long taskKey, String username) {
        onTask(
                taskKey,
                client.newAssignUserTaskCommand(taskKey).assignee(username).allowOverride(true));
    }

    /** @throws TaskGoneException when the task is no longer open */
    public void release(long taskKey) {
        onTask(taskKey, client.newUnassignUserTaskCommand(taskKey));
    }

    /**
     * Completes a task. The engine writes down by whom, also where it was never assigned: as the action {@code
     * completed-by:username}.
     *
     * @throws TaskGoneException when the task is no longer open
     */
    public void complete(long taskKey, String username, Map<String, ?> variables) {
        onTask(
                taskKey,
                client.newCompleteUserTaskCommand(taskKey)
                        .action("completed-by:" + username)
                        .variables(Map.copyOf(variables)));
    }

    /**
     * Lets a journey that is stuck try again; a job, once.
     *
     * @return whether it was still stuck
     * @throws EngineUnavailableException when the engine did not take it
     */
    public boolean retry(long incidentKey, @Nullable Long jobKey) {
        try {
            if (jobKey != null) {
                Resending.send(client.newUpdateRetriesCommand(jobKey).retries(1));
            }
            Resending.send(client.newResolveIncidentCommand(incidentKey));
            return true;
        } catch (ClientException e) {
            if (Refusals.unknown(e)) {
                return false;
            }
            throw new EngineUnavailableException("try again what incident " + incidentKey + " stopped", e);
        }
    }

    private static void onTask(long taskKey, FinalCommandStep<?> command) {
        try {
            Resending.send(command);
        } catch (ProblemException e) {
            if (e.details().getStatus() == NOT_FOUND || e.details().getStatus() == CONFLICT) {
                throw new TaskGoneException(taskKey, e);
            }
            throw new EngineUnavailableException("change user task " + taskKey, e);
        } catch (ClientException e) {
            throw new EngineUnavailableException("change user task " + taskKey, e);
        }
    }
}
