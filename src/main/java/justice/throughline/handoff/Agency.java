package justice.throughline.handoff;

/** Who works on a case. */
public enum Agency {
    POLICE,
    CPS,
    COURT
}
