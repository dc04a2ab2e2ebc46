package justice.throughline.clocks;

/** What can happen to a clock. Of events at the same instant, the earlier kind counts first. */
public enum EventKind {
    STARTED,
    FACTS_CHANGED,
    RESUMED,
    PAUSED,
    EXTENDED,
    VARIED,
    /** Worked out anew after the law or a calendar changed. */
    RECALCULATED,
    STOPPED,
    /** The stop before it was recorded by the program, and nobody said so: what the clock asks for is asked for still. */
    DISOWNED,
    WARNED,
    BREACHED,
    VOIDED;

    /**
     * Whether somebody has to have said so: our program alone starts clocks, works them out anew, and says what they come
     * to, but never that anybody did something.
     */
    boolean isSaid() {
        return switch (this) {
            case STARTED, RECALCULATED, DISOWNED, WARNED, BREACHED -> false;
            case FACTS_CHANGED, RESUMED, PAUSED, EXTENDED, VARIED, STOPPED, VOIDED -> true;
        };
    }
}
