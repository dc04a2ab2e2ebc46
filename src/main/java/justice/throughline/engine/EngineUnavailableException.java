package justice.throughline.engine;

import java.time.Duration;
import org.springframework.core.NestedExceptionUtils;

/** The engine could not take the command now: it is away, overloaded or refuses. Trying again later is safe. */
public final class EngineUnavailableException extends RuntimeException {

    /** So long it is best left alone. */
    public static final Duration REST = Duration.ofSeconds(5);

    EngineUnavailableException(String action, Throwable cause) {
        super(
                "The journey engine could not %s: %s"
                        .formatted(action, NestedExceptionUtils.getMostSpecificCause(cause)),
                cause);
    }
}
