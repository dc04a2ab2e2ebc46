package justice.throughline.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a message says as the record that proves something. */
record SaidInMessage(String partner, String type, @Nullable Instant at, String body) {}
