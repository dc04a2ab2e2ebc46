package justice.throughline.handoffs;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By when a hand-off is due, in the table of the ledger. */
@Embeddable
record DeadlineColumns(
        @Column(name = "due_at") @Nullable Instant dueAt,
        @Column(name = "due_date") @Nullable LocalDate dueDate,
        @Column(name = "due_clock") @Nullable UUID dueClock) {

    static DeadlineColumns of(ClockedDeadline clocked) {
        var due = clocked.due();
        return due == null
                ? new DeadlineColumns(null, null, clocked.clock())
                : new DeadlineColumns(due.end(), due.lastDay(), clocked.clock());
    }
}
