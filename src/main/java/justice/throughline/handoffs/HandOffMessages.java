package justice.throughline.handoffs;

/** What the ledger tells the engine; each correlates by the offer, which is a hand-off and its attempt. */
public final class HandOffMessages {

    /** The receiver has said yes or no. */
    public static final String ANSWERED = "acceptance.answered";
    /** What came back has been offered again at the desk of hand-offs. */
    public static final String OFFERED_AGAIN = "acceptance.offered-again";

    /** A hand-off came back to its sender, whose journey does not ask what is to be done. */
    public static final String REFUSED = "answer-refusal.raised";
    /** Its sender has done about it what they wanted. */
    public static final String REFUSAL_DEALT_WITH = "answer-refusal.dealt-with";

    private HandOffMessages() {}
}
