package justice.throughline.testing;

import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.annotation.Deployment;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.spring.event.CamundaClientCreatedSpringEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.io.Resource;

/**
 * Deploys the application's release to an engine that does not have it. The application itself, told not to in tests,
 * would send it before each of them.
 */
public final class ReleaseOnce implements ApplicationListener<CamundaClientCreatedSpringEvent> {

    /** A cold engine on a busy machine takes its time, and may be asked again: the same release changes nothing. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ApplicationContext context;

    ReleaseOnce(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void onApplicationEvent(CamundaClientCreatedSpringEvent event) {
        CamundaClient client = event.getClient();
        boolean deployed = !client.newProcessDefinitionSearchRequest()
                .filter(filter -> filter.processDefinitionId("criminal-journey"))
                .send()
                .join()
                .items()
                .isEmpty();
        if (!deployed) {
            await().atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(ClientException.class)
                    .until(() -> command(client).send().join() != null);
        }
    }

    private DeployResourceCommandStep2 command(CamundaClient client) {
        DeployResourceCommandStep2 command = null;
        for (Resource file : release()) {
            try {
                byte[] content = file.getContentAsByteArray();
                command = command == null
                        ? client.newDeployResourceCommand().addResourceBytes(content, file.getFilename())
                        : command.addResourceBytes(content, file.getFilename());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return command;
    }

    private List<Resource> release() {
        List<Resource> release = new ArrayList<>();
        try {
            for (String bean : context.getBeanNamesForAnnotation(Deployment.class)) {
                for (String pattern :
                        context.findAnnotationOnBean(bean, Deployment.class).resources()) {
                    release.addAll(List.of(context.getResources(pattern)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return release;
    }
}
