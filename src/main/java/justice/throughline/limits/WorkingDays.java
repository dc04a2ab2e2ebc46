package justice.throughline.limits;

import java.time.LocalDate;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Working days by the same calendars as the limits in law. */
@Component
public class WorkingDays {

    private final Calendars calendars;

    WorkingDays(Calendars calendars) {
        this.calendars = calendars;
    }

    /** So many working days after this day, which is day 0. */
    public LocalDate after(LocalDate day, int count, Jurisdiction nation) {
        var off = calendars.daysOff(Calendars.WORKING_DAYS, nation);
        return new Arithmetic(off, new ArrayList<>()).after(day, new Span(count, Span.Unit.WORKING_DAY));
    }
}
