package justice.throughline.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** What the journey engine is asked. What it is to do goes through the {@link EngineOutbox}. */
@Service
public class Engine {

    public static final String CASE_REPORTED = "criminal-journey.case-reported";
    public static final String NEW_EVIDENCE_RECEIVED = "criminal-journey.new-evidence-received";
    public static final String SUPPORT_WITHDRAWN = "investigation.support-withdrawn";

    private final CamundaClient client;

    Engine(CamundaClient client) {
        this.client = client;
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
}
