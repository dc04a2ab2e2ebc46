package justice.throughline.limits;

import java.util.Arrays;

/** How well the number of a rule is known. */
public enum Certainty {
    VERIFIED("V"),
    /** Verified in a source older than the present rules. */
    VERIFIED_IN_AN_OLDER_SOURCE("V-old"),
    KNOWN("K"),
    DOUBTFUL("K?"),
    /** Chosen locally where the law gives no number. */
    CHOSEN("D");

    private final String mark;

    Certainty(String mark) {
        this.mark = mark;
    }

    static Certainty marked(String mark) {
        return Arrays.stream(values())
                .filter(certainty -> certainty.mark.equals(mark))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No certainty has the mark " + mark));
    }

    /** The mark as it stands in the decision tables. */
    public String mark() {
        return mark;
    }

    /** Pages and programs show such a limit as "to be confirmed". */
    public boolean toBeConfirmed() {
        return this != VERIFIED && this != KNOWN;
    }
}
