package justice.throughline.handoffs;

/** Whose clock of a hand-off it is. */
enum DeadlineKind {
    /** The sender's, until the receiver has decided. */
    ANSWER("hand-off-answer"),
    /** The receiver's, until the work is done. */
    WORK("hand-off-work");

    private final String kind;

    DeadlineKind(String kind) {
        this.kind = kind;
    }

    /** The kind of limit. */
    String kind() {
        return kind;
    }
}
