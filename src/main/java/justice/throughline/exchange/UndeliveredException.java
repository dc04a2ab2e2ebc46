package justice.throughline.exchange;

/**
 * A message has not provably reached its partner. The message of this exception is a code, with a detail after a colon:
 * {@code answered:422}. It holds no personal data.
 */
class UndeliveredException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Whose fault it is, which says what to do about it. */
    public enum Fault {
        /** The partner cannot be reached: all its messages wait, however long. */
        UNREACHABLE,
        /** The partner answered what is no receipt: this message is tried again, then put aside. */
        NO_RECEIPT,
        /** The partner says that the message is wrong: it is put aside at once. */
        REFUSED
    }

    private final Fault fault;

    public UndeliveredException(Fault fault, String trouble) {
        super(trouble);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    String trouble() {
        return String.valueOf(getMessage());
    }
}
