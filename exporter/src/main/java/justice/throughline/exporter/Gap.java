package justice.throughline.exporter;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records that the journal had and has no more, since its database was set back. Beside the position, which goes on over
 * records that the journal does not want, the broker keeps that of the last record that was stored; what it has been told of
 * it does not offer again.
 *
 * @param after the position at which the journal ends now
 * @param to the position at which it ended before
 */
record Gap(long after, long to) {

    /** What the broker is to keep of the last record that was stored. */
    static byte[] remembered(long position) {
        return Long.toString(position).getBytes(StandardCharsets.US_ASCII);
    }

    /** @param remembered what the broker has kept; nothing where an earlier release has stored the last record */
    static @Nullable Gap between(long stored, Optional<byte[]> remembered) {
        return remembered
                .map(kept -> new String(kept, StandardCharsets.US_ASCII))
                .filter(kept -> kept.matches("\\d{1,18}"))
                .map(kept -> new Gap(stored, Long.parseLong(kept)))
                .filter(gap -> gap.after() < gap.to())
                .orElse(null);
    }

    @Override
    public String toString() {
        return "The database is older than the engine: the journal ends at " + after + " and had ended at " + to
                + ". Records between are missing, here and in what follows from them; noted in journal.gap."
                + " See 'A database older than the engine' in docs/operations.md";
    }
}
