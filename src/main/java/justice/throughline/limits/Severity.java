package justice.throughline.limits;

/** What is at stake when a limit is missed. */
public enum Severity {
    /** Liberty: detention, custody, bail. Never snoozed. */
    S1,
    /** Rights: of victims, and to review and appeal. */
    S2,
    /** Procedure: stages of a case, which the court may vary. */
    S3,
    /** Service: what an agency promises. */
    S4
}
