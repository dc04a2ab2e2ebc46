package justice.throughline.sources;

/** Messages to the process that asks which of two published outcomes holds. */
public final class SourceMessages {

    public static final String FOUND = "settle-sources.found";
    public static final String GONE = "settle-sources.gone";

    private SourceMessages() {}
}
