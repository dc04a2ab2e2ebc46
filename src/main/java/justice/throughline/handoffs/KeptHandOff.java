package justice.throughline.handoffs;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A hand-off in the ledger. It comes there by {@link HandOffRows#add}; who changes it has it locked, and others read what
 * they need of it without having it, so that nobody changes what is no longer so.
 */
@Entity
@DynamicUpdate
@Table(schema = "handoffs", name = "hand_off")
class KeptHandOff {

    private static final Set<Step> ACCEPTED = EnumSet.of(Step.ACCEPT, Step.ACCEPT_PARTLY);

    @Id
    private UUID id;

    /** It changes by {@link #take} alone. */
    @Embedded
    private HandOff standing;

    /** It never changes. */
    @Embedded
    private About about;

    /** Lets it exist once. */
    @Column(name = "effect_key")
    private String effectKey;

    @Column(name = "owner_party")
    private String ownerParty;

    @Column(name = "owner_desk")
    private String ownerDesk;

    private String urgency;

    @Column(name = "lawful_basis")
    private String lawfulBasis;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] grounds;

    private String classification;

    @Column(name = "correlation_id")
    private UUID correlationId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> payload;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "state_since")
    private Instant stateSince;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "sender_due_at")
    private @Nullable Instant senderDueAt;

    /** By when its receiver has to decide, and whether its sender's clock has said so, even that there is no limit. */
    @Embedded
    private @Nullable DeadlineColumns answer;

    @Column(name = "due_known")
    private boolean dueKnown;

    @Embedded
    @AttributeOverride(name = "dueAt", column = @Column(name = "work_due_at"))
    @AttributeOverride(name = "dueDate", column = @Column(name = "work_due_date"))
    @AttributeOverride(name = "dueClock", column = @Column(name = "work_clock"))
    private @Nullable DeadlineColumns work;

    /** A journey waits for the answer. */
    private boolean awaited;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected KeptHandOff() {}

    HandOff standing() {
        return standing;
    }

    /**
     * Takes the step; offered again after it was given back, it is due anew.
     *
     * @throws HandOffRefusal when the step is not possible now; it names the state
     */
    HandOff take(Move move, HandOffCatalogue catalogue, Instant at) {
        var before = standing.state();
        standing = standing.after(move, catalogue.bouncesToConference());
        ownerParty = standing.owner();
        ownerDesk = catalogue.party(ownerParty).desk();
        stateSince = at;
        if (ACCEPTED.contains(move.step())) acceptedAt = at;
        if (before == State.RETURNED && move.step() == Step.OFFER) {
            answer = new DeadlineColumns(senderDueAt, null, null);
            dueKnown = false;
        }
        return standing;
    }

    /** What its sender says in the offer that it makes again. */
    void say(Map<String, Object> content, Set<String> on) {
        if (standing.state() != State.OFFERED) throw HandOffRefusal.illegalStep(Step.OFFER, standing.state());
        payload = content;
        grounds = on.toArray(String[]::new);
    }

    void answerDue(ClockedDeadline due) {
        answer = DeadlineColumns.of(due);
        dueKnown = true;
    }

    void workDue(ClockedDeadline due) {
        work = DeadlineColumns.of(due);
    }

    /** From here on a journey waits for its answer, unless it has been accepted. */
    HandOff await() {
        awaited = acceptedAt == null;
        return standing;
    }

    /** From here on nobody waits for its answer. */
    void stopAwaiting() {
        awaited = false;
    }
}
