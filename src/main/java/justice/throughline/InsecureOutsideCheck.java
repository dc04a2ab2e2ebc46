package justice.throughline;

import java.util.List;
import java.util.stream.Stream;
import justice.throughline.shared.RefusedStartException;
import org.apache.commons.logging.Log;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.util.ClassUtils;

/**
 * Refuses a database or an engine that is not the embedded one and is reached without TLS, without a look at its
 * certificate, or without credentials, unless somebody says in words why that is to be.
 */
final class InsecureOutsideCheck implements EnvironmentPostProcessor, Ordered {

    static final String ALLOWED = "throughline.allow-insecure";

    private static final String OUTSIDE = "external";

    /** "true" is no reason; a sentence has some words. */
    private static final int FEWEST_WORDS = 3;

    private final Log log;

    InsecureOutsideCheck(DeferredLogFactory logs) {
        log = logs.getLog(InsecureOutsideCheck.class);
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 21; // after those that refuse the mode as a whole
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!outside(environment, application)) return;
        var faults = faults(environment, application);
        if (faults.isEmpty()) return;
        var reason = environment.getProperty(ALLOWED, "").strip();
        if (reason.split("\\s+").length < FEWEST_WORDS) throw refusal(faults);
        log.warn("Not safe, and allowed by " + ALLOWED + " (\"" + reason + "\"): " + String.join(" ", faults));
    }

    /** Beside the embedded runtime, development and its tests run slices that have neither. */
    private static boolean outside(ConfigurableEnvironment environment, SpringApplication application) {
        var embedded = environment.getPropertySources().contains(EmbeddedModeCheck.MODE);
        var shipped = !ClassUtils.isPresent(DemoOutsideCheck.DEVELOPMENT, application.getClassLoader());
        return !embedded && (shipped || environment.acceptsProfiles(Profiles.of(OUTSIDE)));
    }

    /** The command that adds staff never asks the engine. */
    private static List<String> faults(ConfigurableEnvironment environment, SpringApplication application) {
        var ofTheDatabase = new WayToTheDatabase(environment).faults();
        return application.getAllSources().contains(StaffCommandParts.class)
                ? ofTheDatabase.toList()
                : Stream.concat(ofTheDatabase, new WayToTheEngine(environment).faults())
                        .toList();
    }

    private static RefusedStartException refusal(List<String> faults) {
        return new RefusedStartException(
                "What is asked and answered would go over the network unprotected:\n  " + String.join("\n  ", faults),
                "Set what is named above, as docs/operations.md shows. Where no stranger can listen or answer, as on a test"
                        + " machine, say so in a sentence, which the log repeats at each start: " + ALLOWED
                        + "=\"database and engine listen on this machine only\".");
    }
}
