package justice.throughline.clocks;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import justice.throughline.limits.Limit;
import justice.throughline.limits.Limits;
import justice.throughline.limits.Step;
import justice.throughline.limits.WarnPoint;
import justice.throughline.shared.Deadline;
import justice.throughline.shared.When;
import org.springframework.stereotype.Component;

/** Asks the law about a clock: of several sets of facts the earliest end wins, and what a court has ordered stands. */
@Component
class Law {

    private final Limits limits;

    Law(Limits limits) {
        this.limits = limits;
    }

    /** @throws justice.throughline.shared.Refusal when the law has no answer or refuses a part of it */
    Terms terms(Folded clock) {
        var answers = clock.asks().stream()
                .map(facts -> limits.calculate(clock.question(facts)))
                .toList();
        var first = answers.getFirst();
        var earliest = answers.stream().min(comparing(Limit::due)).orElseThrow();
        var otherwise = earliest.equals(first) ? null : first.due();
        var ordered = clock.ordered();
        return ordered == null
                ? new Terms(earliest, otherwise)
                : new Terms(asOrdered(earliest, ordered), earliest.due());
    }

    private static Limit asOrdered(Limit limit, Deadline ordered) {
        var moved = limit.warnPoints().stream()
                .map(point -> new WarnPoint(
                        point.code(), moved(point.at(), limit.due().end(), ordered.end())))
                .toList();
        var steps = new ArrayList<>(limit.derivation());
        steps.add(new Step("court-ordered", List.of(ordered.toString())));
        return new Limit(
                limit.kind(),
                limit.rule(),
                limit.ruleVersion(),
                limit.reading(),
                limit.severity(),
                limit.legalEffect(),
                limit.owner(),
                ordered,
                moved,
                limit.calendar(),
                limit.calendarVersion(),
                limit.pauses(),
                limit.extensions(),
                limit.citation(),
                limit.certainty(),
                List.copyOf(steps));
    }

    /** As long before the new end, on the wall's clock, as it was before the old one. */
    private static Instant moved(Instant point, Instant from, Instant to) {
        var before = Duration.between(wall(point), wall(from));
        return wall(to).minus(before).atZone(When.BRITISH).toInstant();
    }

    private static LocalDateTime wall(Instant at) {
        return LocalDateTime.ofInstant(at, When.BRITISH);
    }
}
