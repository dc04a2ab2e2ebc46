package justice.throughline.limits;

import static justice.throughline.shared.When.BRITISH;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import justice.throughline.shared.PossibleTime;
import org.jspecify.annotations.Nullable;

/** The times of a question by their names. */
record Facts(Question question) {

    static final String START = "start";
    static final String LEARNED = "learned";
    static final String LEARNED_AT = "learnedAt";
    static final String RELEVANT_DATE = "relevantDate";

    /** Empty when the question does not say. */
    Optional<Instant> time(String name) {
        return switch (name) {
            case START -> Optional.of(question.start());
            case LEARNED -> Optional.ofNullable(question.learnedAt());
            default -> Optional.ofNullable(question.facts().get(name)).map(fact -> moment(name, String.valueOf(fact)));
        };
    }

    /** The day whose law applies. */
    LocalDate relevantDate() {
        return time(RELEVANT_DATE).map(Arithmetic::day).orElseGet(() -> Arithmetic.day(question.start()));
    }

    @Nullable
    Object value(String name) {
        return question.facts().get(name);
    }

    String text(String name) {
        return Objects.toString(value(name), "");
    }

    static boolean given(Question question, String name) {
        return name.equals(LEARNED_AT)
                ? question.learnedAt() != null
                : question.facts().containsKey(name);
    }

    /** A day begins in Britain; a moment says its offset. */
    static Instant moment(String name, String text) {
        try {
            return possible(
                    name,
                    text.indexOf('T') < 0
                            ? LocalDate.parse(text).atStartOfDay(BRITISH).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw LawRefusal.ofField(name, "limit-bad-time", name, FactCheck.shown(text));
        }
    }

    /** What a limit can be worked out from; a derivation over centuries would have no end that anybody waits for. */
    static Instant possible(String name, Instant time) {
        if (PossibleTime.holds(time)) return time;
        throw LawRefusal.ofField(name, "limit-time-outside", name);
    }
}
