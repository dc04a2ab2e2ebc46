package justice.throughline.clocks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import justice.throughline.limits.LimitWords;
import justice.throughline.shared.Deadline;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.When;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Clocks in the language of the page, as they stand now. Templates call it {@code @clockWords}. */
@Component("clockWords")
public class ClockWords {

    private static final Map<Band, String> COLOURS = Map.of(
            Band.BREACHED, "govuk-tag--red",
            Band.WITHIN_1_HOUR, "govuk-tag--orange",
            Band.WITHIN_3_HOURS, "govuk-tag--orange",
            Band.TODAY, "govuk-tag--orange",
            Band.WITHIN_24_HOURS, "govuk-tag--yellow",
            Band.TOMORROW, "govuk-tag--yellow",
            Band.THIS_WEEK, "govuk-tag--blue");

    private final MessageSource messages;
    private final LimitWords limits;
    private final List<SubjectWords> subjects;
    private final InstantSource clock;

    ClockWords(MessageSource messages, LimitWords limits, List<SubjectWords> subjects, InstantSource clock) {
        this.messages = messages;
        this.limits = limits;
        this.subjects = subjects;
        this.clock = clock;
    }

    public Band band(ClockLine line) {
        return line.band(clock.instant());
    }

    public String bandName(Band band) {
        return say("clock.band." + band);
    }

    /** The colour beside the words of a band; never the only sign of it. */
    public String colour(Band band) {
        return COLOURS.getOrDefault(band, "govuk-tag--grey");
    }

    public String state(ClockLine line) {
        return say(line.saidByProgram() ? "clock.state.by-program" : "clock.state." + line.state());
    }

    /** What the limit is, in the words of the law. */
    public String name(ClockLine line) {
        return limits.kind(line.kind());
    }

    /**
     * How long there is: days as people count them where the limit is a day, hours and minutes where it is a moment, so
     * that neither midnight nor a change of the clocks is miscounted. Empty when nothing runs.
     */
    public String countdown(ClockLine line) {
        if (!line.state().live()) return "";
        if (line.state() == ClockState.PAUSED) return say("clock.left.paused");
        var now = clock.instant();
        return switch (line.due()) {
            case Deadline.Day day -> day(days(now, day.last()));
            case Deadline.Moment moment -> moment(Duration.between(now, moment.at()));
        };
    }

    /** Whom it is about within the case. */
    public SubjectName subject(Subject subject) {
        return subjects.stream()
                .flatMap(words -> words.of(subject).stream())
                .findFirst()
                .orElseGet(() -> new SubjectName(references(subject), false));
    }

    private String references(Subject subject) {
        var about = Stream.of(subject.person(), subject.charge(), subject.reference())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return about.isEmpty() ? say("clock.subject." + subject.kind()) : about;
    }

    /** Who said something of a clock. */
    public String by(Evidence evidence) {
        return evidence.proof().isProgramAlone() ? say("clocks.by-program") : evidence.by();
    }

    /** For which party they said it. */
    public String party(Evidence evidence) {
        return evidence.party().equals(Evidence.PROGRAM) ? say("clocks.for-itself") : agency(evidence.party());
    }

    /** An agency that owns limits; its code where it has no name. */
    public String agency(String code) {
        return String.valueOf(messages.getMessage("agency." + code, null, code, LocaleContextHolder.getLocale()));
    }

    private static long days(Instant now, LocalDate last) {
        return ChronoUnit.DAYS.between(When.dayOf(now), last);
    }

    private String day(long days) {
        if (days == 0) return say("clock.left.today");
        if (days == 1) return say("clock.left.tomorrow");
        return days > 0 ? say("clock.left.days", days) : say("clock.late.days", -days);
    }

    private String moment(Duration left) {
        var size = left.abs();
        var words = say("clock.hours", size.toHours(), size.toMinutesPart());
        return left.isNegative() ? say("clock.late", words) : say("clock.left", words);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
