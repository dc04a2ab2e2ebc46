package justice.throughline.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Times as people here read them: British time, in the language of the page. Templates call it {@code @when}. */
@Component("when")
public class When {

    public static final ZoneId BRITISH = ZoneId.of("Europe/London");

    private final MessageSource messages;
    private final InstantSource clock;

    public When(MessageSource messages, InstantSource clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** The day that it is in Britain. */
    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, BRITISH);
    }

    /** Whether no clock in Britain ever shows it: as the clocks go forward, they leave an hour out. */
    public static boolean isPassedOver(LocalDateTime british) {
        return BRITISH.getRules().getValidOffsets(british).isEmpty();
    }

    /** Tuesday 3 November 2026. */
    public static String weekday(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", LocaleContextHolder.getLocale()));
    }

    /** 3 November 2026. */
    public static String date(@Nullable LocalDate day) {
        return day == null
                ? ""
                : day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", LocaleContextHolder.getLocale()));
    }

    /** 14:05. */
    public static String time(@Nullable LocalTime time) {
        return time == null ? "" : time.format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    /** 3 Nov 2026, 14:05. Of the hour that comes twice, as the clocks go back, it says which: 25 Oct 2026, 01:30 BST. */
    public static String moment(@Nullable Instant at) {
        return at == null
                ? ""
                : DateTimeFormatter.ofPattern(
                                comesTwice(at) ? "d MMM yyyy, HH:mm z" : "d MMM yyyy, HH:mm",
                                LocaleContextHolder.getLocale())
                        .format(at.atZone(BRITISH));
    }

    /** 3 November 2026, the last day, or 3 Nov 2026, 14:05: every end of a limit is told so. */
    public static String deadline(@Nullable Deadline deadline) {
        return switch (deadline) {
            case Deadline.Day day -> date(day.last());
            case Deadline.Moment moment -> moment(moment.at());
            case null -> "";
        };
    }

    /** November 2026. */
    public static String month(@Nullable YearMonth month) {
        return month == null
                ? ""
                : month.format(DateTimeFormatter.ofPattern("MMMM yyyy", LocaleContextHolder.getLocale()));
    }

    /** How long ago, in its largest unit: 3 days. */
    public String age(@Nullable Instant since) {
        return since == null ? "" : length(Duration.between(since, clock.instant()));
    }

    /** A length of time in its largest unit. */
    public String length(@Nullable Duration length) {
        if (length == null) return "";
        var size = length.abs();
        if (size.toDays() > 0) return words("when.days", size.toDays());
        if (size.toHours() > 0) return words("when.hours", size.toHours());
        if (size.toMinutes() > 0) return words("when.minutes", size.toMinutes());
        return words("when.seconds", size.toSeconds());
    }

    /** The same for a number of seconds; nothing for none. */
    public String seconds(@Nullable Double seconds) {
        return seconds == null ? "" : length(Duration.ofSeconds(Math.round(seconds)));
    }

    public boolean passed(@Nullable Deadline deadline) {
        return deadline != null && deadline.passed(clock.instant());
    }

    private static boolean comesTwice(Instant at) {
        return BRITISH.getRules()
                        .getValidOffsets(LocalDateTime.ofInstant(at, BRITISH))
                        .size()
                > 1;
    }

    private String words(String key, long count) {
        return messages.getMessage(key, new Object[] {count}, LocaleContextHolder.getLocale());
    }
}
