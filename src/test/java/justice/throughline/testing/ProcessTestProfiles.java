package justice.throughline.testing;

import org.springframework.test.context.ActiveProfilesResolver;

/**
 * Which engine the tests run on: {@code -Dprocess-test=embedded} (the default: the embedded runtime), {@code managed}
 * (a newer Camunda in Docker) or {@code remote} (any cluster; addresses as properties {@code
 * camunda.process-test.remote.*}).
 */
public final class ProcessTestProfiles implements ActiveProfilesResolver {

    @Override
    public String[] resolve(Class<?> testClass) {
        String engine = System.getProperty("process-test", "embedded");
        return switch (engine) {
            case "embedded" -> new String[] {"embedded", "process-test"};
            case "managed", "remote" -> new String[] {"external", "process-test-" + engine};
            default -> throw new IllegalArgumentException("process-test is embedded, managed or remote, not " + engine);
        };
    }
}
