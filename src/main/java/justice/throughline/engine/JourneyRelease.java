package justice.throughline.engine;

import io.camunda.client.annotation.Deployment;
import org.springframework.stereotype.Component;

/**
 * The models, the decisions that they call and the forms that ship together. They go to the engine in one deployment, so
 * that bindings of type {@code deployment} hold. Tables that no model calls stay here: the engine takes 4 MB at a time and
 * repeats each file in what it writes.
 */
@Component
@Deployment(
        resources = {
            "classpath*:processes/**/*.bpmn",
            "classpath*:processes/aftercare/*.dmn",
            "classpath*:processes/alerts/*.dmn",
            "classpath*:processes/charging/*.dmn",
            "classpath*:processes/court/*.dmn",
            "classpath*:processes/investigation/*.dmn",
            "classpath*:processes/notify/*.dmn",
            "classpath*:processes/reporting/*.dmn",
            "classpath*:processes/sources/*.dmn",
            "classpath*:forms/**/*.form"
        })
class JourneyRelease {}
