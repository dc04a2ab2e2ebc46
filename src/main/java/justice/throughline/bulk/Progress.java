package justice.throughline.bulk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an act on many tasks has come.
 *
 * @param waiting tasks that are not looked at yet
 * @param held completions that are kept and have not gone to the journey
 * @param filed completions that the journey has taken
 * @param over tasks that were over before
 * @param takenBack completions that were undone in time
 * @param left tasks that were left to people, by reason
 * @param undoable whether it can be undone now, at least in part
 */
record Progress(
        UUID id,
        String by,
        Instant at,
        Instant goesOutAt,
        Instant goneOutAt,
        int chosen,
        int waiting,
        int held,
        int filed,
        int over,
        int takenBack,
        List<Items.Left> left,
        boolean undoable,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    /** Whether anything is still to come. */
    public boolean isBusy() {
        return waiting > 0 || held > 0;
    }

    public int percent() {
        return chosen == 0 ? 100 : 100 * (chosen - waiting - held) / chosen;
    }
}
