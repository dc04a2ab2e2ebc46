package justice.throughline.shared;

import static justice.throughline.shared.When.BRITISH;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import justice.throughline.shared.DateReading.Fault;
import justice.throughline.shared.DateReading.Found;

/** The days, months and moments that a case can know: from 1900 to 2200, in British time where no offset is given. */
public final class CaseDates {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy", Locale.ROOT);

    private CaseDates() {}

    /** Reads what a program wrote: {@code 2027-03-27}, {@code 2027-03}, {@code 2027-03-27T14:05}, with an offset or without. */
    public static DateReading read(DateKind kind, String text) {
        try {
            return switch (kind) {
                case DAY -> day(LocalDate.parse(text));
                case MONTH -> month(YearMonth.parse(text));
                case MOMENT -> {
                    var parsed =
                            DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
                    yield parsed instanceof LocalDateTime local
                            ? moment(local)
                            : moment(OffsetDateTime.from(parsed).toInstant());
                }
            };
        } catch (DateTimeException unreadable) {
            return new Fault("unreadable." + kind, kind.parts(), text);
        }
    }

    static DateReading day(LocalDate day) {
        return bounded(day, day.atStartOfDay(BRITISH).toInstant());
    }

    static DateReading month(YearMonth month) {
        return bounded(month, month.atDay(1).atStartOfDay(BRITISH).toInstant());
    }

    /** Of an hour that comes twice, as the clocks go back, the first is meant; an offset can say otherwise. */
    static DateReading moment(LocalDateTime british) {
        return When.isPassedOver(british)
                ? new Fault("gap", List.of(DatePart.HOUR, DatePart.MINUTE), WRITTEN.format(british))
                : moment(british.atZone(BRITISH).toInstant());
    }

    static DateReading moment(Instant at) {
        return bounded(at, at);
    }

    private static DateReading bounded(Temporal date, Instant at) {
        return PossibleTime.holds(at) ? new Found(date) : new Fault("bounds", List.of(DatePart.YEAR), "");
    }
}
