package justice.throughline.exporter;

import org.jspecify.annotations.Nullable;

/**
 * Whether the engine's records go on where the journal ends. A broker begins with the first record after the last commit
 * that it remembers: with the very first one if it remembers none, else at or before the last one stored. Where another
 * record comes in its place, the engine is another one, or was restored to a time before the journal's end.
 */
final class Kinship {

    private final Stored stored;
    private final boolean fromStart;
    private boolean firstOpen;
    private boolean repeated;
    private boolean proven;

    /** @param remembered the last position that the broker knows to be committed, or -1 */
    Kinship(Stored stored, long remembered) {
        this.stored = stored;
        fromStart = remembered < 0;
        firstOpen = fromStart && stored.first() != null;
        proven = stored.last() == null;
    }

    /** Whether the broker begins with the first record of its log. */
    boolean fromStart() {
        return fromStart;
    }

    boolean proven() {
        return proven;
    }

    void prove(Mark record) {
        if (proven) {
            return;
        }
        if (firstOpen && !record.toString().equals(stored.first())) {
            throw new ForeignJournalException(record, stored);
        }
        firstOpen = false;
        if (record.position() < stored.position()) {
            repeated = true;
            return;
        }
        boolean last = record.position() == stored.position();
        if (last ? !record.toString().equals(stored.last()) : repeated) {
            throw new ForeignJournalException(record, stored);
        }
        proven = true;
    }

    /** What the journal holds of a partition; the records are unknown where an earlier release has written last. */
    record Stored(
            long position, @Nullable String first, @Nullable String last) {}
}
