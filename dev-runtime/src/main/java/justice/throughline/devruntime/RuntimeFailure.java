package justice.throughline.devruntime;

/** The embedded runtime cannot start; the message tells why and what to do. */
public final class RuntimeFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    RuntimeFailure(String message) {
        super(message);
    }

    RuntimeFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
