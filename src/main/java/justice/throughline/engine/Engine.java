package justice.throughline.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.JsonMapper;
import io.camunda.client.api.command.ClientException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the journey engine is asked. What it is to do goes through the {@link EngineOutbox}. */
@Service
public class Engine {

    public static final String CASE_REPORTED = "criminal-journey.case-reported";
    public static final String NEW_EVIDENCE_RECEIVED = "criminal-journey.new-evidence-received";
    public static final String SUPPORT_WITHDRAWN = "investigation.support-withdrawn";

    private final CamundaClient client;
    private final JsonMapper json;

    Engine(CamundaClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    /**
     * Lets the engine write down a sign of life that no journey waits for, so that its way into the journal can be seen.
     *
     * @throws EngineUnavailableException when the engine did not take it
     */
    public void leaveSign(String id) {
        try {
            Resending.send(client.newPublishMessageCommand()
                    .messageName("throughline.sign")
                    .correlationKey("")
                    .messageId(id)
                    .timeToLive(Duration.ZERO));
        } catch (ClientException e) {
            throw new EngineUnavailableException("take a sign", e);
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
}
