package justice.throughline.exchange;

import java.time.Instant;
import java.util.UUID;
import justice.throughline.handoffs.HandOff;
import org.jspecify.annotations.Nullable;

/** A message that was put aside, to a partner or of one, and what people do with it. */
interface PutAside {

    @Nullable
    UUID handOffId();

    String body();

    /** @param about the hand-off, where there is one */
    FailedMessage shown(@Nullable HandOff about);

    /** Its turn comes again, under the same id. */
    void again(Instant at);

    /** The first original stays, however often it is repaired. */
    void repair(String repaired);

    void takenByHand(Instant at);
}
