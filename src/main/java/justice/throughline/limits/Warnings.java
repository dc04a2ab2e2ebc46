package justice.throughline.limits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import justice.throughline.shared.Deadline;

/**
 * When people are warned: {@code 4 hours} or {@code 7 days} before the end, {@code at 56 days} from the beginning, or on the
 * {@code last working day} not after the end. Warnings of days come as the day begins.
 */
record Warnings(Instant origin, Instant earliest, DaysOff workingDays) {

    private static final String LAST_WORKING_DAY = "last working day";
    private static final String AT = "at ";

    /** In order of time. */
    List<WarnPoint> before(Deadline due, List<String> codes) {
        return codes.stream()
                .map(code -> new WarnPoint(code, at(due, code)))
                .filter(point -> !point.at().isBefore(earliest) && !due.passed(point.at()))
                .sorted(Comparator.comparing(WarnPoint::at))
                .toList();
    }

    private Instant at(Deadline due, String code) {
        var counting = new Arithmetic(workingDays, new ArrayList<>());
        if (code.equals(LAST_WORKING_DAY)) return Arithmetic.startOf(counting.rollBack(due.day()));
        if (code.startsWith(AT)) {
            return Arithmetic.startOf(counting.after(Arithmetic.day(origin), Span.parse(code.substring(AT.length()))));
        }
        var span = Span.parse(code);
        return span.unit().ofMoments()
                ? due.end().minus(span.amount(), span.unit().length())
                : Arithmetic.startOf(counting.back(due.day(), span));
    }
}
