package justice.throughline.participation;

/** Why somebody takes part in a case. */
public enum PartReason {
    /** Sees all cases by their role. */
    ROLE,
    /** Works for the body whose records the cases are. */
    KEEPS,
    /** A desk of their body has, or had, a task of the case. */
    TASK,
    /** Their body sent or received a hand-off of the case. */
    HAND_OFF,
    /** Their body answers for a limit of the case. */
    LIMIT,
    /** Their body hears cases, and a hearing is listed. */
    HEARING,
    /** They have broken the glass, and its time has not ended. */
    GLASS
}
