package justice.throughline.handoffs;

/** What became of an answer that was written down by hand. */
enum AnswerState {
    /** It waits for a second person. */
    PROPOSED,
    CONFIRMED,
    DECLINED,
    /** By who wrote it down. */
    WITHDRAWN,
    /** The hand-off went on without it. */
    LAPSED
}
