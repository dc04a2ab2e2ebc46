package justice.throughline.clocks;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import justice.throughline.limits.Reason;
import justice.throughline.shared.Deadline;
import justice.throughline.shared.When;

/** What an end that somebody orders can be. */
final class Orders {

    /** No law gives it; only a slip of the pen lies beyond. */
    private static final Period FURTHEST = Period.ofYears(5);

    private Orders() {}

    /** An order sets an end that is still to come when it is made, so never one before the clock began. */
    static Optional<Reason> whyNot(Deadline ordered, LegalEvent order) {
        if (ordered.passed(order.happenedAt())) return because("clock-order-passed");
        var last = When.dayOf(order.happenedAt()).plus(FURTHEST);
        return ordered.day().isAfter(last) ? because("clock-order-far-ahead") : Optional.empty();
    }

    /** Whoever corrects an order says why, and does so after it. */
    static Optional<Reason> whyNotCorrect(Folded clock, LegalEvent order) {
        var before = clock.orderedAt();
        if (before == null) return Optional.empty();
        if (order.happenedAt().isBefore(before)) return because("clock-order-earlier");
        var reason = order.reason();
        return reason == null || reason.isBlank() ? because("clock-correction-needs-reason") : Optional.empty();
    }

    /** Whether the law by itself leaves no time either, whatever was ordered. */
    static boolean leavesNoTime(ClockLine clock, LegalEvent order) {
        var otherwise = clock.otherwiseDue();
        return otherwise == null || otherwise.passed(order.happenedAt());
    }

    private static Optional<Reason> because(String code) {
        return Optional.of(new Reason(code, List.of()));
    }
}
