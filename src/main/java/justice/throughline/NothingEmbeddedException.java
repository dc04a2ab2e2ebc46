package justice.throughline;

/** The embedded mode was asked for, and nothing is there to embed. */
final class NothingEmbeddedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingEmbeddedException() {
        super("This build holds no engine and no database: the embedded ones are for development, demo and test only.");
    }
}
