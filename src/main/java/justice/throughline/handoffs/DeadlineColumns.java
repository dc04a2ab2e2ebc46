package justice.throughline.handoffs;

import java.util.UUID;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By when hand-offs are due, in the table of the ledger. */
@Component
class DeadlineColumns {

    private final JdbcClient jdbc;

    DeadlineColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void answer(UUID id, ClockedDeadline due) {
        date(
                "update handoff.hand_off set due_at = :end, due_date = :day, due_clock = :clock, due_known = true",
                id,
                due);
    }

    void work(UUID id, ClockedDeadline due) {
        date("update handoff.hand_off set work_due_at = :end, work_due_date = :day, work_clock = :clock", id, due);
    }

    private void date(String update, UUID id, ClockedDeadline clocked) {
        var due = clocked.due();
        jdbc.sql(update + " where id = :id")
                .param("end", due == null ? null : Times.toColumn(due.end()))
                .param("day", due == null ? null : due.lastDay())
                .param("clock", clocked.clock())
                .param("id", id)
                .update();
    }
}
