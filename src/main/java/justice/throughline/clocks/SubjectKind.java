package justice.throughline.clocks;

/** What kind of thing a clock runs for. */
public enum SubjectKind {
    CASE,
    PERSON,
    CHARGE,
    HAND_OFF,
    DUTY
}
