package justice.throughline.clocks;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the engine must hear when people change a clock. */
@Component
class News {

    private final Outbox outbox;

    News(Outbox outbox) {
        this.outbox = outbox;
    }

    void of(ClockRow row, EventKind change) {
        if (!row.folded().fired().isEmpty() && settles(change)) {
            outbox.put(row.id(), ClockMessages.ALERT_SETTLED, Map.of());
        }
        if (row.folded().watched() && !row.state().live()) {
            outbox.put(
                    row.id(),
                    ClockMessages.CLOCK_STOPPED,
                    Map.of("clockResult", row.state().name().toLowerCase(Locale.ROOT)));
        }
    }

    private static boolean settles(EventKind change) {
        return switch (change) {
            case STOPPED, VOIDED, EXTENDED, VARIED, RECALCULATED, PAUSED -> true;
            default -> false;
        };
    }
}
