package justice.throughline.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import justice.throughline.limits.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** What programs send to start and change clocks. A moment left out is now, what is needed else is checked by {@link ClockDesk}. */
final class ClockRequests {

    private ClockRequests() {}

    /**
     * @param key lets a request be sent again without starting a second clock
     * @param startedAt when what the clock runs from happened
     * @param learnedAt when your agency learned of it
     */
    record Start(
            @Nullable String key,
            @Nullable String kind,
            @Nullable Jurisdiction jurisdiction,
            @Nullable SubjectKind subject,
            @Nullable String person,
            @Nullable String charge,
            @Nullable String reference,
            @Nullable Instant startedAt,
            @Nullable Instant learnedAt,
            @Nullable Map<String, Object> facts,
            @Nullable String legalEvent,
            @Nullable String authority,
            @Nullable String reason) {}

    /** @param code what pauses it, as its rule names it */
    record Pause(
            @Nullable String code,
            @Nullable Instant happenedAt,
            @Nullable String reason) {}

    record Resume(@Nullable Instant happenedAt, @Nullable String reason) {}

    /** @param needed false where what it asks for is no longer needed */
    record Stop(
            @Nullable Boolean needed,
            @Nullable Instant happenedAt,
            @Nullable String reason) {}

    /**
     * @param code the extension, as its rule names it
     * @param authority the role in which you grant it
     */
    record Extend(
            @Nullable String code,
            @Nullable String authority,
            @Nullable LocalDate orderedDate,
            @Nullable Instant orderedUntil,
            @Nullable Instant happenedAt,
            @Nullable String reason) {}

    /** @param authority the court; {@code reason} may hold the reference of its order */
    record Vary(
            @Nullable String authority,
            @Nullable LocalDate orderedDate,
            @Nullable Instant orderedUntil,
            @Nullable Instant happenedAt,
            @Nullable String reason) {}

    /**
     * @param facts those that are other than they were, as the kind names them
     * @param fromNow they hold from then on, as enhanced rights that begin later do; otherwise they always held
     */
    record ChangeFacts(
            @Nullable Map<String, Object> facts,
            @Nullable Boolean fromNow,
            @Nullable Instant happenedAt,
            @Nullable String reason) {}

    record MakeVoid(@Nullable String reason) {}
}
