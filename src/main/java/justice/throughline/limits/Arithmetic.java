package justice.throughline.limits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import justice.throughline.shared.Deadline;
import justice.throughline.shared.When;

/** Counts time as the law does. Days are days in Britain, hours are elapsed hours. Adds what it did to the derivation. */
record Arithmetic(DaysOff off, List<Step> steps) {

    static LocalDate day(Instant at) {
        return When.dayOf(at);
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(When.BRITISH).toInstant();
    }

    /** Elapsed time, less what is paused. */
    Deadline hours(Instant from, Span span, List<Pause> pauses) {
        var end = from.plus(span.amount(), span.unit().length());
        for (var pause : pauses) {
            var begins = pause.from().isBefore(from) ? from : pause.from();
            var ends = pause.to();
            if (ends != null && begins.isBefore(end) && ends.isAfter(begins)) {
                end = end.plus(Duration.between(begins, ends));
            }
        }
        return new Deadline.Moment(end);
    }

    /** Elapsed time on the days that count. */
    Deadline countedHours(Instant from, Span span) {
        var left = span.unit().length().getDuration().multipliedBy(span.amount());
        var at = from;
        while (true) {
            var midnight = startOf(day(at).plusDays(1));
            var today = Duration.between(at, midnight);
            if (counts(day(at))) {
                if (left.compareTo(today) <= 0) return new Deadline.Moment(at.plus(left));
                left = left.minus(today);
            }
            at = midnight;
        }
    }

    /** So many days, weeks or months after this day, which is day 0. */
    LocalDate after(LocalDate day, Span span) {
        return span.unit().byCalendar()
                ? counted(day, span.amount(), 1)
                : day.plus(span.amount(), span.unit().length());
    }

    LocalDate back(LocalDate day, Span span) {
        return span.unit().byCalendar()
                ? counted(day, span.amount(), -1)
                : day.minus(span.amount(), span.unit().length());
    }

    /** Neither this day nor the last one counts. */
    LocalDate clear(LocalDate day, Span span) {
        return day.plusDays(span.amount()).plusDays(1);
    }

    /** The last day of a period that begins with this day; the last of a month that has no such day. */
    LocalDate period(LocalDate first, Span span) {
        var same = first.plus(span.amount(), span.unit().length());
        return span.unit().length() == ChronoUnit.MONTHS && same.getDayOfMonth() != first.getDayOfMonth()
                ? same
                : same.minusDays(1);
    }

    /** This day, or the last one before it that counts. */
    LocalDate rollBack(LocalDate day) {
        var end = day;
        for (var why = off.why(end); why.isPresent(); why = off.why(end)) {
            steps.add(Step.of("rolled", end, "off:" + why.get()));
            end = end.minusDays(1);
        }
        return end;
    }

    private LocalDate counted(LocalDate from, int amount, int direction) {
        var day = from;
        for (int count = 0; count < amount; ) {
            day = day.plusDays(direction);
            if (counts(day)) count++;
        }
        return day;
    }

    private boolean counts(LocalDate day) {
        var why = off.why(day);
        why.ifPresent(reason -> steps.add(Step.of("skipped", day, "off:" + reason)));
        return why.isEmpty();
    }
}
