package justice.throughline.handoff;

/** What the ledger tells the engine; each correlates by the offer, which is a hand-off and its attempt. */
public final class HandOffMessages {

    /** The receiver has said yes or no. */
    public static final String ANSWERED = "acceptance.answered";
    /** What came back has been offered again at the desk of hand-offs. */
    public static final String OFFERED_AGAIN = "acceptance.offered-again";

    private HandOffMessages() {}
}
