package justice.throughline.engine;

/** What came of a command. */
public enum Answer {
    /** The engine has done it. */
    TAKEN,
    /** What it is about is no more, so that nothing was done. */
    GONE,
    /** It is not known yet; the command is kept and told again until it is. */
    LATER
}
