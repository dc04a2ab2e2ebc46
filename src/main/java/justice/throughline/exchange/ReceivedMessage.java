package justice.throughline.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import justice.throughline.handoffs.HandOff;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A message of a partner, kept before it is dealt with and for good. When it is looked at again is the database's. */
@Entity
@Table(schema = "exchange", name = "received")
@DynamicUpdate
class ReceivedMessage implements PutAside {

    @EmbeddedId
    private MessageKey id;

    /** In the order in which they came. */
    private long seq;

    private String type;

    @Column(name = "hand_off_id")
    private @Nullable UUID handOffId;

    @Embedded
    private MessageBody body;

    @Enumerated(EnumType.STRING)
    private ReceivedState state;

    private @Nullable String trouble;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ReceivedMessage() {}

    MessageKey id() {
        return id;
    }

    @Override
    public @Nullable UUID handOffId() {
        return handOffId;
    }

    @Override
    public String body() {
        return body.text();
    }

    /** It has still to be dealt with. */
    boolean isOpen() {
        return state.isOpen();
    }

    boolean isPutAside() {
        return state == ReceivedState.QUARANTINED;
    }

    boolean isWaiting() {
        return state == ReceivedState.WAITING;
    }

    boolean waitsLongerThan(Duration patience, Instant now) {
        return receivedAt.isBefore(now.minus(patience));
    }

    @Override
    public FailedMessage shown(@Nullable HandOff about) {
        return new FailedMessage(
                "in:" + id.partner() + ":" + id.id(),
                id.partner(),
                type,
                about == null ? null : about.id(),
                about == null ? null : about.kind(),
                about == null ? null : about.caseId(),
                trouble,
                receivedAt,
                body.text(),
                body.original());
    }

    SaidInMessage said() {
        return new SaidInMessage(id.partner(), type, receivedAt, body.text());
    }

    /** What reading it came to. */
    void settle(MessageArrivals.Outcome outcome, Instant at) {
        become(outcome.state());
        trouble = outcome.trouble();
        settledAt = isWaiting() ? null : at;
    }

    @Override
    public void again(Instant at) {
        become(ReceivedState.NEW);
        receivedAt = at;
    }

    @Override
    public void repair(String repaired) {
        if (!isPutAside()) throw new IllegalStateException("Message %s is %s".formatted(id, state));
        body.repair(repaired);
    }

    @Override
    public void takenByHand(Instant at) {
        become(ReceivedState.IGNORED);
        settledAt = at;
    }

    private void become(ReceivedState next) {
        state = state.become(next, "Message " + id);
    }
}
