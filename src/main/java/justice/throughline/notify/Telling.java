package justice.throughline.notify;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import justice.throughline.shared.Proof;
import org.jspecify.annotations.Nullable;

/**
 * What somebody recorded about telling a person.
 *
 * @param who was reached, a code; null when nobody was
 * @param how they were told, a code
 * @param toldAt when they were told
 * @param recordedAt when it was recorded
 * @param by who recorded it
 * @param proof the record that shows it
 */
record Telling(
        @Nullable String who,
        @Nullable String how,
        @Nullable Instant toldAt,
        Instant recordedAt,
        String by,
        Proof proof) {

    static final String NOBODY = "not-reached";

    /** The answers of the form {@code tell-person}. */
    static Telling answered(Map<String, Object> answers, Instant recordedAt, String by, Proof proof) {
        var who = String.valueOf(answers.get("toldWho"));
        return NOBODY.equals(who)
                ? new Telling(null, null, null, recordedAt, by, proof)
                : new Telling(
                        who,
                        String.valueOf(answers.get("toldHow")),
                        Instant.parse(String.valueOf(answers.get("toldAt"))),
                        recordedAt,
                        by,
                        proof);
    }

    boolean reached() {
        return who != null;
    }

    /** Whether it can have told what there was to tell from then on. */
    boolean tells(Instant raisedAt) {
        return toldAt != null && canTell(toldAt, raisedAt);
    }

    /** Whoever records a time gives its minute, which may have begun before there was anything to tell. */
    static boolean canTell(Instant toldAt, Instant raisedAt) {
        return toldAt.plus(1, ChronoUnit.MINUTES).isAfter(raisedAt);
    }
}
