package justice.throughline.handoff;

/** What became of a file that arrived. */
public enum FileFate {
    /** Kept; its turn comes. */
    NEW,
    DONE,
    /** Some of it waits, such as lines of cases that are not here yet. */
    PARTLY,
    REFUSED
}
