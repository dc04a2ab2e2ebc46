package justice.throughline.limits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import justice.throughline.shared.Deadline;

/** From a rule and a question to a limit: count, cap, roll, pause, extend, warn, and say why. */
final class Calculation {

    private final Question question;
    private final Facts facts;
    private final Rule rule;
    private final Calendars calendars;
    private final DaysOff off;
    private final List<Step> steps = new ArrayList<>();

    Calculation(Question question, Rule rule, Calendars calendars) {
        this.question = question;
        this.facts = new Facts(question);
        this.rule = rule;
        this.calendars = calendars;
        this.off = calendars.daysOff(rule.calendarOrNone(), question.jurisdiction());
    }

    Limit limit() {
        open();
        var origin = Origin.parse(rule.startsFrom()).at(facts, steps);
        var counting = counting(Pauses.closed(question), steps);
        var base = base(counting, origin);
        var grants = new Grants(facts, counting, origin);
        var due = grants.apply(base);
        Pauses.check(rule, facts, due);
        Pauses.explain(question, steps);
        close(due);
        return limit(due, warnings(origin, due), grants.open(due));
    }

    private Counting counting(List<Pause> pauses, List<Step> told) {
        return new Counting(rule, new Arithmetic(off, told), pauses, told);
    }

    private void open() {
        steps.add(Step.of("rule", rule.rule(), rule.version(), rule.citation()));
        if (rule.reading() != null) steps.add(Step.of("reading", "reading:" + rule.reading()));
        if (question.facts().containsKey(Facts.RELEVANT_DATE)) {
            steps.add(Step.of("relevant-day", facts.relevantDate()));
        }
        steps.add(Step.of("event", "event:" + rule.event(), question.start()));
    }

    private Deadline base(Counting counting, Instant origin) {
        var due = counting.end(origin, length());
        var capLength = rule.capLength();
        var capFrom = rule.capFrom();
        if (capLength != null && capFrom != null) {
            due = capped(due, Origin.parse(capFrom).at(facts, new ArrayList<>()), Span.parse(capLength));
        }
        return counting.rolled(due);
    }

    private Deadline capped(Deadline due, Instant from, Span length) {
        var cap = counting(Pauses.closed(question), new ArrayList<>()).end(from, length);
        var words = Counting.words(length);
        steps.add(Step.of(cap.end().isBefore(due.end()) ? "cap-earlier" : "cap-later", words, from, cap));
        return Grants.earlier(due, cap);
    }

    private Span length() {
        var less = rule.less();
        if (less == null) return rule.span();
        var left = rule.span().less(less);
        if (less < 0 || left.amount() < 0) {
            throw LawRefusal.because("limit-nothing-left", rule.length(), less);
        }
        steps.add(Step.of("less", rule.length(), less, Counting.words(left)));
        return left;
    }

    private List<WarnPoint> warnings(Instant origin, Deadline due) {
        var earliest = rule.backwards() ? Instant.MIN : question.start();
        var workingDays = calendars.daysOff(Calendars.WORKING_DAYS, question.jurisdiction());
        var warnings = new Warnings(origin, earliest, workingDays);
        if (!rule.pausesMaybe() || question.pauses().isEmpty()) {
            return warnings.before(due, rule.warnPoints());
        }
        var unpaused = counting(List.of(), new ArrayList<>()).end(origin, length());
        steps.add(Step.of("pause-maybe", unpaused));
        var points = new ArrayList<>(warnings.before(unpaused, rule.warnPoints()));
        points.add(new WarnPoint("earlier end", unpaused.end()));
        return points;
    }

    private void close(Deadline due) {
        int from = Arithmetic.day(question.start()).getYear();
        int to = due.day().getYear();
        workedOut(Math.min(from, to), Math.max(from, to));
        steps.add(Step.of(due.lastDay() == null ? "ends-at" : "ends-on", due));
        if (rule.sure().toBeConfirmed()) steps.add(Step.of("to-be-confirmed", "certainty:" + rule.sure()));
    }

    /** Years whose holidays are not published, those in a row in one step. */
    private void workedOut(int from, int to) {
        for (int first = from; first <= to; first++) {
            int last = first;
            while (last <= to && !off.sure(last)) last++;
            if (last == first) continue;
            steps.add(last == first + 1 ? Step.of("worked-out", first) : Step.of("worked-out-years", first, last - 1));
            first = last;
        }
    }

    private Limit limit(Deadline due, List<WarnPoint> warnPoints, List<Extending> extensions) {
        return new Limit(
                question.kind(),
                rule.rule(),
                rule.version(),
                rule.reading(),
                rule.severity(),
                rule.effect(),
                rule.owner(),
                due,
                warnPoints,
                rule.calendarOrNone(),
                calendars.edition(),
                rule.pausesFor(),
                extensions,
                rule.citation(),
                rule.sure(),
                List.copyOf(steps));
    }
}
