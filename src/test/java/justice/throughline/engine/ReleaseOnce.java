package justice.throughline.engine;

import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.spring.event.CamundaClientCreatedSpringEvent;
import java.time.Duration;
import org.springframework.context.ApplicationListener;

/**
 * Deploys the release of this build once, and again to an engine that has forgotten it. The application itself, told not
 * to in tests, would send it before each of them.
 */
public final class ReleaseOnce implements ApplicationListener<CamundaClientCreatedSpringEvent> {

    /** A cold engine on a busy machine takes its time, and may be asked again: the same release changes nothing. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private boolean sent;

    @Override
    public void onApplicationEvent(CamundaClientCreatedSpringEvent event) {
        var client = event.getClient();
        if (sent && known(client)) return;
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(ClientException.class)
                .until(() -> ReleaseDeployer.release(client).send().join() != null);
        sent = true;
    }

    private static boolean known(CamundaClient client) {
        return !client.newProcessDefinitionSearchRequest()
                .filter(filter -> filter.processDefinitionId("criminal-journey"))
                .send()
                .join()
                .items()
                .isEmpty();
    }
}
