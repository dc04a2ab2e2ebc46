package justice.throughline.testing;

import justice.throughline.handoffs.By;
import justice.throughline.shared.Proof;

/** Who says something in a test, as if on a page. */
public final class Said {

    private Said() {}

    public static By by(String actor) {
        return new By(actor, Proof.act("test"));
    }
}
