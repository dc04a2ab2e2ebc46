package justice.throughline.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.annotation.Deployment;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.spring.event.CamundaClientCreatedSpringEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Sends the release to the engine when the application starts, and waits with the start for as long as the engine is away
 * or too busy to answer. Sending an unchanged release again changes nothing. A release that the engine refuses ends the
 * start; the starter's own deployment would end it at the first failure of any kind.
 */
@Component
@ConditionalOnProperty(name = "throughline.deploy-release", matchIfMissing = true)
class ReleaseDeployer {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseDeployer.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);
    /** So seldom a reason that stays the same is said again. */
    private static final int SAID_EVERY = 20;

    private final EngineSizeGuard size;
    private final EngineAgeGuard age;
    private final Duration pause;

    @Autowired
    ReleaseDeployer(EngineSizeGuard size, EngineAgeGuard age) {
        this(size, age, PAUSE);
    }

    ReleaseDeployer(EngineSizeGuard size, EngineAgeGuard age, Duration pause) {
        this.size = size;
        this.age = age;
        this.pause = pause;
    }

    /** @throws EngineUnavailableException when the engine does not take this release, now or later */
    @EventListener
    void deploy(CamundaClientCreatedSpringEvent created) throws IOException, InterruptedException {
        for (int attempt = 0; ; attempt++) {
            try {
                require(created.getClient());
                release(created.getClient()).send().join();
                return;
            } catch (ClientException | EngineUnavailableException e) {
                if (e instanceof ClientException refusal && Refusals.forGood(refusal)) {
                    throw new EngineUnavailableException("take the release of the journey", e);
                }
                if (attempt % SAID_EVERY == 0) {
                    LOG.warn(
                            "The engine has not taken the release yet, the start waits for it: {}",
                            NestedExceptionUtils.getMostSpecificCause(e).toString());
                }
                Thread.sleep(pause);
            }
        }
    }

    private void require(CamundaClient client) {
        var partitions = Engine.partitions(client);
        size.require(partitions);
        age.require(partitions, partition -> Engine.leaveSign(client, partition, partitions));
    }

    static DeployResourceCommandStep2 release(CamundaClient client) throws IOException {
        DeployResourceCommandStep1 command = client.newDeployResourceCommand();
        DeployResourceCommandStep2 release = null;
        for (var file : files()) {
            release = (release == null ? command : release)
                    .addResourceBytes(file.getContentAsByteArray(), String.valueOf(file.getFilename()));
        }
        return Objects.requireNonNull(release, "The application holds no journey");
    }

    /** What goes to the engine. */
    static List<Resource> files() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        var files = new ArrayList<Resource>();
        for (var part : JourneyRelease.class.getAnnotation(Deployment.class).resources()) {
            files.addAll(List.of(resolver.getResources(part)));
        }
        return files;
    }
}
