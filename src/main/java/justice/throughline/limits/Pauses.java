package justice.throughline.limits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import justice.throughline.shared.Deadline;

/** The pauses of a question, closed at the moment of the question, in order and without overlap. */
final class Pauses {

    private Pauses() {}

    static List<Pause> closed(Question question) {
        var sorted = question.pauses().stream()
                .map(pause -> close(pause, question.asOf()))
                .sorted(Comparator.comparing(Pause::from))
                .toList();
        var merged = new ArrayList<Pause>();
        for (var pause : sorted) {
            if (!merged.isEmpty() && !pause.from().isAfter(end(merged.getLast()))) {
                merged.add(join(merged.removeLast(), pause));
            } else {
                merged.add(pause);
            }
        }
        return merged;
    }

    static void check(Rule rule, Facts facts, Deadline due) {
        var question = facts.question();
        var earliest = earliest(rule, facts);
        for (var pause : question.pauses()) {
            var to = pause.to();
            if (!rule.pausesFor().contains(pause.reason())) {
                throw LawRefusal.because("limit-pause-not-allowed", "pause:" + pause.reason());
            }
            if (pause.from().isBefore(earliest)) {
                throw LawRefusal.because("limit-pause-early", pause.from(), earliest);
            }
            if (to != null && to.isBefore(pause.from())) {
                throw LawRefusal.because("limit-pause-ends-first", pause.from(), to);
            }
            if (due.passed(pause.from())) {
                throw LawRefusal.because("limit-pause-late", pause.from(), due);
            }
        }
    }

    /** A cap counts from before the limit itself begins. */
    private static Instant earliest(Rule rule, Facts facts) {
        var start = facts.question().start();
        var capFrom =
                rule.capFrom() == null ? start : Origin.parse(rule.capFrom()).at(facts, new ArrayList<>());
        return capFrom.isBefore(start) ? capFrom : start;
    }

    static void explain(Question question, List<Step> steps) {
        for (var pause : question.pauses()) {
            var to = pause.to();
            steps.add(
                    to == null
                            ? Step.of("pause-open", "pause:" + pause.reason(), pause.from(), question.asOf())
                            : Step.of("pause", "pause:" + pause.reason(), pause.from(), to));
        }
    }

    private static Pause close(Pause pause, Instant asOf) {
        return pause.to() != null
                ? pause
                : new Pause(pause.from(), asOf.isAfter(pause.from()) ? asOf : pause.from(), pause.reason());
    }

    private static Pause join(Pause first, Pause next) {
        var to = end(first).isAfter(end(next)) ? end(first) : end(next);
        return new Pause(first.from(), to, first.reason());
    }

    private static Instant end(Pause pause) {
        var to = pause.to();
        return to == null ? pause.from() : to;
    }
}
