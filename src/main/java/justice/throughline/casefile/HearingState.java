package justice.throughline.casefile;

/** Where a hearing stands. */
public enum HearingState {
    LISTED,
    HELD,
    VACATED,
    /** A later list says otherwise of its day. */
    REPLACED
}
