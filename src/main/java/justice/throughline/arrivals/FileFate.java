package justice.throughline.arrivals;

/** What became of a file that arrived. */
public enum FileFate {
    /** Kept; its turn comes. */
    NEW,
    /** All that is kept of such a file was used. */
    DONE,
    /** Some of it was not used: it waits, as lines do of cases that are not here yet, or says too little. */
    PARTLY,
    REFUSED;

    /** What these findings come to. */
    static FileFate of(Findings found) {
        if (found.has(Finding.Kind.VIOLATION)) return REFUSED;
        return found.has(Finding.Kind.WAITING) || found.has(Finding.Kind.UNUSED) ? PARTLY : DONE;
    }
}
