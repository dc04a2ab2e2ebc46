package justice.throughline.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.spring.event.CamundaClientCreatedSpringEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The models, decisions and forms that ship together. They go to the engine in one deployment, so that bindings of type
 * {@code deployment} hold; sending an unchanged release again changes nothing, so a lost answer is simply asked again.
 */
@Component
class JourneyRelease {

    private static final Logger LOG = LoggerFactory.getLogger(JourneyRelease.class);
    private static final List<String> PARTS =
            List.of("classpath*:processes/**/*.bpmn", "classpath*:processes/**/*.dmn", "classpath*:forms/**/*.form");
    private static final int TRIES = 10;
    private static final Duration PAUSE = Duration.ofSeconds(3);

    @EventListener
    void deploy(CamundaClientCreatedSpringEvent created) throws IOException, InterruptedException {
        CamundaClient client = created.getClient();
        for (int attempt = 1; ; attempt++) {
            try {
                release(client).send().join();
                return;
            } catch (ClientException e) {
                if (attempt == TRIES) {
                    throw new EngineUnavailableException("take the release of the journey", e);
                }
                LOG.warn("The engine has not taken the release yet, trying again: {}", e.getMessage());
                Thread.sleep(PAUSE);
            }
        }
    }

    private static DeployResourceCommandStep2 release(CamundaClient client) throws IOException {
        var files = new PathMatchingResourcePatternResolver();
        DeployResourceCommandStep1 command = client.newDeployResourceCommand();
        DeployResourceCommandStep2 release = null;
        for (String part : PARTS) {
            for (Resource file : files.getResources(part)) {
                String name = String.valueOf(file.getFilename());
                release = (release == null ? command : release).addResourceBytes(file.getContentAsByteArray(), name);
            }
        }
        if (release == null) {
            throw new IllegalStateException("The application holds no journey");
        }
        return release;
    }
}
