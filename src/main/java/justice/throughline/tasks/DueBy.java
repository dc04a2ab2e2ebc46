package justice.throughline.tasks;

import java.time.Instant;
import justice.throughline.shared.Coded;
import justice.throughline.shared.Deadline;
import justice.throughline.shared.When;

/** By when the tasks are due that the inbox shows. */
public enum DueBy implements Coded {
    OVERDUE,
    TODAY,
    WEEK;

    Instant moment(Instant now) {
        var today = When.dayOf(now);
        return switch (this) {
            case OVERDUE -> now;
            case TODAY -> new Deadline.Day(today).end();
            case WEEK -> new Deadline.Day(today.plusDays(6)).end();
        };
    }
}
