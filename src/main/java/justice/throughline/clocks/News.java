package justice.throughline.clocks;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import justice.throughline.engine.Command;
import justice.throughline.engine.EngineOutbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the engine and other modules must hear when people change a clock. */
@Component
class News {

    private final EngineOutbox outbox;
    private final ApplicationEventPublisher events;

    News(EngineOutbox outbox, ApplicationEventPublisher events) {
        this.outbox = outbox;
        this.events = events;
    }

    void of(Standing clock, EventKind change) {
        if (movesEnd(change)) {
            events.publishEvent(new EndMoved(
                    clock.id(), clock.folded().subject(), clock.terms().limit().due()));
        }
        if (!clock.folded().fired().isEmpty() && settles(change)) {
            tell(clock.id(), ClockMessages.ALERT_SETTLED, Map.of());
        }
        if (clock.folded().watched() && !clock.state().live()) {
            tell(
                    clock.id(),
                    ClockMessages.CLOCK_STOPPED,
                    Map.of("clockResult", clock.state().name().toLowerCase(Locale.ROOT)));
        }
    }

    private void tell(UUID clockId, String message, Map<String, String> variables) {
        outbox.keep(Command.message(message, clockId.toString(), variables));
    }

    private static boolean movesEnd(EventKind change) {
        return switch (change) {
            case EXTENDED, VARIED, FACTS_CHANGED, RECALCULATED, PAUSED, RESUMED -> true;
            default -> false;
        };
    }

    private static boolean settles(EventKind change) {
        return switch (change) {
            case STOPPED, VOIDED, EXTENDED, VARIED, RECALCULATED, PAUSED -> true;
            default -> false;
        };
    }
}
