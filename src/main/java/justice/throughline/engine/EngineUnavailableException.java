package justice.throughline.engine;

/** The engine could not take the command now: it is away, overloaded or refuses. Trying again later is safe. */
public final class EngineUnavailableException extends RuntimeException {

    EngineUnavailableException(String action, Throwable cause) {
        super("The journey engine could not " + action, cause);
    }
}
