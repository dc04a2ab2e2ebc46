package justice.throughline.limits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import justice.throughline.shared.Deadline;
import justice.throughline.shared.When;
import org.jspecify.annotations.Nullable;

/** One rule's way of counting, on one question. */
record Counting(Rule rule, Arithmetic arithmetic, List<Pause> pauses, List<Step> steps) {

    /** The end of so much time from this moment, counted as the rule counts; it does not roll yet. */
    Deadline end(Instant from, Span span) {
        return span.unit().ofMoments() ? moments(from, span) : days(from, span);
    }

    Deadline rolled(Deadline due) {
        var day = due.lastDay();
        return day == null || !rule.rollsBack() ? due : new Deadline.Day(arithmetic.rollBack(day));
    }

    /** More of the same after an end. */
    Deadline further(Deadline due, Span span) {
        var day = due.lastDay();
        return day == null ? moments(due.end(), span) : new Deadline.Day(arithmetic.period(day.plusDays(1), span));
    }

    private Deadline moments(Instant from, Span span) {
        var due = Calendars.NONE.equals(rule.calendarOrNone())
                ? arithmetic.hours(from, span, pauses)
                : arithmetic.countedHours(from, span);
        var change = clockChange(from, due.end());
        if (change != null) steps.add(Step.of("clock-change", change));
        steps.add(Step.of("elapsed", words(span), from, due));
        return due;
    }

    private Deadline days(Instant from, Span span) {
        var day = Arithmetic.day(from);
        var last =
                switch (rule.counting()) {
                    case "begins-next-day" -> period(day.plusDays(1), span);
                    case "begins-that-day" -> period(day, span);
                    case "back" -> back(day, span);
                    case "clear" -> clear(day, span);
                    default -> after(day, span);
                };
        steps.add(Step.of("length-ends", words(span), last));
        return new Deadline.Day(rule.endsBefore() ? dayBefore(last) : last);
    }

    private LocalDate period(LocalDate first, Span span) {
        steps.add(Step.of("begins", first));
        return arithmetic.period(first, span);
    }

    private LocalDate back(LocalDate day, Span span) {
        steps.add(Step.of("back", day));
        return arithmetic.back(day, span);
    }

    private LocalDate clear(LocalDate day, Span span) {
        steps.add(Step.of("clear", day));
        return arithmetic.clear(day, span);
    }

    private LocalDate after(LocalDate day, Span span) {
        steps.add(Step.of("day-zero", day));
        return arithmetic.after(day, span);
    }

    private LocalDate dayBefore(LocalDate day) {
        steps.add(Step.of("day-before", day));
        return day.minusDays(1);
    }

    static String words(Span span) {
        var unit = span.unit().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return span.amount() + " " + unit + (span.amount() == 1 ? "" : "s");
    }

    private static @Nullable LocalDate clockChange(Instant from, Instant to) {
        ZoneId zone = When.BRITISH;
        ZoneOffsetTransition next = zone.getRules().nextTransition(from);
        return next == null || next.getInstant().isAfter(to) ? null : Arithmetic.day(next.getInstant());
    }
}
