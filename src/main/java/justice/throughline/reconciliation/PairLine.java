package justice.throughline.reconciliation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How work goes from one party to another.
 *
 * @param open offers without an answer
 * @param bounced offers that came back
 * @param transitSeconds median from the offer to its delivery
 * @param triageSeconds median from delivery to the end of the check
 * @param queueSeconds median from the check to the answer
 */
record PairLine(
        String fromAgency,
        String toAgency,
        int offers,
        int open,
        @Nullable Instant oldest,
        int bounced,
        @Nullable String reasons,
        @Nullable Double answerSeconds,
        @Nullable Double transitSeconds,
        @Nullable Double triageSeconds,
        @Nullable Double queueSeconds) {

    /** In per cent. */
    public long bounceRate() {
        return offers == 0 ? 0 : Math.round(100.0 * bounced / offers);
    }
}
