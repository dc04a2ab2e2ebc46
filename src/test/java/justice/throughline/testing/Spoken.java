package justice.throughline.testing;

import justice.throughline.shared.Evidence;
import justice.throughline.shared.Proof;

/** What somebody says on a page, for tests that do not go through one. */
public final class Spoken {

    private Spoken() {}

    public static Evidence by(String who) {
        return new Evidence(who, "police", Proof.act("test"));
    }
}
