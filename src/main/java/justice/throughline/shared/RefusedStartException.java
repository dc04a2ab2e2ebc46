package justice.throughline.shared;

/** Why the application does not start, for whoever starts it: shown without a stack trace, with what to do instead. */
public final class RefusedStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String instead;

    /**
     * @param why one sentence
     * @param instead what to do
     */
    public RefusedStartException(String why, String instead) {
        super(why);
        this.instead = instead;
    }

    public String instead() {
        return instead;
    }
}
