package justice.throughline.clocks;

/** What can happen to a clock. Of events at the same instant, the earlier kind counts first. */
public enum EventKind {
    STARTED,
    FACTS_CHANGED,
    RESUMED,
    PAUSED,
    EXTENDED,
    VARIED,
    STOPPED,
    WARNED,
    BREACHED,
    VOIDED
}
