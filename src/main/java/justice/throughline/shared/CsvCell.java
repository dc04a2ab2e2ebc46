package justice.throughline.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A value as it stands in a file for spreadsheets: text that stays text, numbers that name something, whole numbers, days,
 * months, times of day, moments in British time, lengths of time in seconds, yes or no. Codes are refused: the reader's
 * words are wanted.
 */
final class CsvCell {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final MessageSource messages;

    CsvCell(MessageSource messages) {
        this.messages = messages;
    }

    String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> SpreadsheetText.marked(text);
            case UUID id -> id.toString();
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case CsvId id -> SpreadsheetText.MARK + id.number();
            case Duration length ->
                BigDecimal.valueOf(length.toMillis(), 3)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString();
            case LocalDate day -> day.toString();
            case YearMonth month -> month.toString();
            case LocalTime time -> TIME.format(time);
            case Instant moment -> MOMENT.format(moment.atZone(When.BRITISH));
            case Boolean yes ->
                messages.getMessage(yes ? "common.yes" : "common.no", null, LocaleContextHolder.getLocale());
            default -> throw new IllegalArgumentException("no words for a " + value.getClass());
        };
    }
}
