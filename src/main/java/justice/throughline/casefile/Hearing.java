package justice.throughline.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import justice.throughline.shared.When;
import org.jspecify.annotations.Nullable;

/** A hearing, on a day on which its case can be heard. Whatever changes it answers the step to keep. */
@Entity
@Table(schema = "casefile", name = "hearing")
class Hearing {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "case_id")
    private UUID caseId;

    private LocalDate day;

    @Column(name = "starts_at")
    private @Nullable LocalTime time;

    private String court;

    private @Nullable String room;

    private @Nullable String type;

    @Column(name = "court_reference")
    private @Nullable String courtReference;

    private String source;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Enumerated(EnumType.STRING)
    private HearingState state = HearingState.LISTED;

    /** The step of a journey that waits for it. */
    @Column(name = "followed_by")
    private @Nullable Long followedBy;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Hearing() {}

    /** @throws IllegalArgumentException when the case cannot be heard on this day */
    Hearing(UUID caseId, CaseHearing hearing, HearingDays possible) {
        possible.require(hearing.day());
        this.caseId = caseId;
        this.day = hearing.day();
        this.time = hearing.time();
        this.court = hearing.court();
        this.room = hearing.room();
        this.type = hearing.type();
        this.courtReference = hearing.courtReference();
        this.source = hearing.source();
        this.publishedAt = hearing.publishedAt();
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    UUID caseId() {
        return caseId;
    }

    HearingState state() {
        return state;
    }

    boolean isFollowed() {
        return followedBy != null;
    }

    boolean isFollowedBy(long step) {
        return followedBy != null && followedBy == step;
    }

    boolean canBeFollowed() {
        return state == HearingState.LISTED && !isFollowed();
    }

    boolean publishedAfter(Instant other) {
        return publishedAt != null && publishedAt.isAfter(other);
    }

    /** Whether a list that says this says nothing new. */
    boolean isAs(CaseHearing listed) {
        return state == HearingState.LISTED
                && day.equals(listed.day())
                && Objects.equals(time, listed.time())
                && court.equals(listed.court())
                && Objects.equals(room, listed.room())
                && Objects.equals(type, listed.type())
                && Objects.equals(courtReference, listed.courtReference());
    }

    void confirm(@Nullable Instant published) {
        publishedAt = published;
    }

    /** A journey waits for it from now on. */
    void follow(long step) {
        requireListed();
        followedBy = step;
    }

    HearingStep listed(HearingSaid said) {
        return step(HearingStep.What.LISTED, null, said);
    }

    /**
     * @throws IllegalStateException when it is over
     * @throws IllegalArgumentException when the case cannot be heard on this day
     */
    HearingStep move(Instant to, HearingDays possible, HearingReason reason, HearingSaid said) {
        requireListed();
        var when = to.atZone(When.BRITISH);
        possible.require(when.toLocalDate());
        day = when.toLocalDate();
        time = when.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return step(HearingStep.What.MOVED, reason, said);
    }

    /** @throws IllegalStateException when it is over */
    HearingStep vacate(HearingReason reason, HearingSaid said) {
        end(HearingState.VACATED);
        return step(HearingStep.What.VACATED, reason, said);
    }

    /** @throws IllegalStateException when it is over */
    HearingStep hold(HearingSaid said) {
        end(HearingState.HELD);
        return step(HearingStep.What.HELD, null, said);
    }

    /** @throws IllegalStateException when it is over */
    HearingStep replace(HearingSaid said) {
        end(HearingState.REPLACED);
        return step(HearingStep.What.REPLACED, null, said);
    }

    CaseHearing hearing() {
        return new CaseHearing(day, time, court, room, type, courtReference, source, publishedAt);
    }

    private HearingStep step(HearingStep.What what, @Nullable HearingReason reason, HearingSaid said) {
        return new HearingStep(what, day, time, reason, said);
    }

    private void end(HearingState how) {
        requireListed();
        state = how;
    }

    private void requireListed() {
        if (state != HearingState.LISTED) {
            throw new IllegalStateException("Hearing %s is %s".formatted(id, state));
        }
    }
}
