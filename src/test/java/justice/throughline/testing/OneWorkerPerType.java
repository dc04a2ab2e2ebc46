package justice.throughline.testing;

import io.camunda.client.annotation.customizer.JobWorkerValueCustomizer;
import io.camunda.client.annotation.value.JobWorkerValue;
import java.util.HashMap;
import java.util.Map;

/**
 * Camunda Process Test makes the workers anew for each test, and the starter keeps those of all tests before: without
 * this the hundredth test would open each worker a hundred times.
 */
public final class OneWorkerPerType implements JobWorkerValueCustomizer {

    private final Map<String, JobWorkerValue> first = new HashMap<>();

    @Override
    public void customize(JobWorkerValue worker) {
        if (first.computeIfAbsent(worker.getType(), type -> worker) != worker) {
            worker.setEnabled(false);
        }
    }
}
