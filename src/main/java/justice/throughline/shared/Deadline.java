package justice.throughline.shared;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The end of a limit: with a day in Britain, the whole of which is in time, or at a moment. As text, in JSON and in files,
 * it is {@code 2026-11-28} or {@code 2026-11-28T10:00:00Z}; {@link When#deadline} has the words.
 */
@Schema(
        type = "string",
        example = "2026-11-28",
        description = "The last day in Britain, or the moment (2026-11-28T10:00:00Z)")
public sealed interface Deadline extends Comparable<Deadline> {

    Comparator<Deadline> ORDER = comparing(Deadline::end).thenComparing(Deadline::day);

    /** The limit ends with this day. */
    record Day(LocalDate last) implements Deadline {

        @Override
        public Instant end() {
            return last.plusDays(1).atStartOfDay(When.BRITISH).toInstant();
        }

        @Override
        public LocalDate day() {
            return last;
        }

        @Override
        public Instant by() {
            return end().minusSeconds(1);
        }

        @Override
        public String toString() {
            return last.toString();
        }
    }

    /** The limit ends at this moment, which is too late. */
    record Moment(Instant at) implements Deadline {

        @Override
        public Instant end() {
            return at;
        }

        @Override
        public LocalDate day() {
            return When.dayOf(at);
        }

        @Override
        public Instant by() {
            return at;
        }

        @Override
        public String toString() {
            return at.toString();
        }
    }

    /** The first moment that is too late. */
    Instant end();

    /** The day in Britain on which it ends. */
    LocalDate day();

    /** For those who know moments only: the one that says best by when it is due, on the day on which it ends. */
    Instant by();

    default boolean passed(Instant now) {
        return !now.isBefore(end());
    }

    /** The time of that day at which it ends; null where the whole day counts. */
    default @Nullable LocalTime time() {
        return this instanceof Moment moment ? LocalTime.ofInstant(moment.at(), When.BRITISH) : null;
    }

    /** The last day; null where it ends at a moment. */
    default @Nullable LocalDate lastDay() {
        return this instanceof Day day ? day.last() : null;
    }

    /** As columns keep it: its end, and the last day where it is one. */
    static Deadline of(Instant end, @Nullable LocalDate lastDay) {
        return lastDay == null ? new Moment(end) : new Day(lastDay);
    }

    /** @throws java.time.DateTimeException for what is neither a day nor a moment */
    @JsonCreator
    static Deadline parse(String text) {
        return text.indexOf('T') < 0 ? new Day(LocalDate.parse(text)) : new Moment(Instant.parse(text));
    }

    @JsonValue
    @Override
    String toString();

    @Override
    default int compareTo(Deadline other) {
        return ORDER.compare(this, other);
    }
}
