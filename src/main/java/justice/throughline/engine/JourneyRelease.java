package justice.throughline.engine;

import io.camunda.client.annotation.Deployment;
import org.springframework.stereotype.Component;

/**
 * The models, decisions and forms that ship together. They go to the engine in one deployment, so that bindings of type
 * {@code deployment} hold.
 */
@Component
@Deployment(
        resources = {"classpath*:processes/**/*.bpmn", "classpath*:processes/**/*.dmn", "classpath*:forms/**/*.form"})
class JourneyRelease {}
