package justice.throughline.notify;

/** What a notice tells. The rights behind them: Victims' Code, rights 3 and 6. */
public enum NoticeKind {
    /** The report is recorded; here is its reference (right 3). */
    ACKNOWLEDGEMENT,
    /** A decision was made in the case (right 6). */
    DECISION,
    /** Somebody leaves custody because a time limit has passed: the police safeguard the victim. */
    SAFEGUARDING
}
