package justice.throughline.custody;

import java.util.Locale;

/** What is told of somebody in custody. */
enum News {
    DETENTION,
    REMAND,
    SENDING;

    /** Only a court remands and sends, and only whom somebody has charged. */
    boolean followsCharge() {
        return this != DETENTION;
    }

    /** In the words of the audit. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
