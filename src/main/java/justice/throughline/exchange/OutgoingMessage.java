package justice.throughline.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import justice.throughline.handoffs.HandOff;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A message to a partner, kept before it is sent and for good. Its lease, the pause before another attempt and its place in
 * the order of its case are the database's.
 */
@Entity
@Table(schema = "exchange", name = "outbox")
@DynamicUpdate
class OutgoingMessage implements PutAside {

    @Id
    private UUID id;

    @Column(name = "hand_off_id")
    private UUID handOffId;

    private int attempt;

    private String type;

    @Column(name = "case_id")
    private UUID caseId;

    private String partner;

    @Embedded
    private MessageBody body;

    @Enumerated(EnumType.STRING)
    private OutgoingState state = OutgoingState.PENDING;

    private int tries;

    @Column(name = "claimed_until")
    private @Nullable Instant claimedUntil;

    private @Nullable String trouble;

    /** What proves that the partner has it. */
    private @Nullable String receipt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected OutgoingMessage() {}

    OutgoingMessage(UUID id, String type, HandOff handOff, String partner, String body, Instant at) {
        this.id = id;
        this.handOffId = handOff.id();
        this.attempt = handOff.attempt();
        this.type = type;
        this.caseId = handOff.caseId();
        this.partner = partner;
        this.body = new MessageBody(body);
        this.createdAt = at;
    }

    @Override
    public UUID handOffId() {
        return handOffId;
    }

    @Override
    public String body() {
        return body.text();
    }

    boolean isPending() {
        return state == OutgoingState.PENDING;
    }

    boolean isPutAside() {
        return state == OutgoingState.QUARANTINED;
    }

    @Override
    public FailedMessage shown(@Nullable HandOff about) {
        var kind = about == null ? null : about.kind();
        return new FailedMessage(
                "out:" + id, partner, type, handOffId, kind, caseId, trouble, createdAt, body.text(), body.original());
    }

    SaidInMessage said() {
        return new SaidInMessage(partner, type, sentAt, body.text());
    }

    /** Whether the partner has it, as this one says. */
    boolean provenBy(String by) {
        return state == OutgoingState.SENT && by.equals("partner:" + partner);
    }

    /** What is sent from here on in its place. */
    void replace(String other) {
        if (!isPending()) throw new IllegalStateException("Message %s is %s".formatted(id, state));
        body.replace(other);
    }

    void sent(String proof, Instant at) {
        become(OutgoingState.SENT);
        sentAt = at;
        trouble = null;
        receipt = proof;
    }

    void putAside(String why) {
        become(OutgoingState.QUARANTINED);
        claimedUntil = null;
        trouble = why;
    }

    @Override
    public void again(Instant at) {
        become(OutgoingState.PENDING);
        tries = 0;
    }

    @Override
    public void repair(String repaired) {
        if (!isPutAside()) throw new IllegalStateException("Message %s is %s".formatted(id, state));
        body.repair(repaired);
    }

    @Override
    public void takenByHand(Instant at) {
        become(OutgoingState.BY_HAND);
        claimedUntil = null;
    }

    private void become(OutgoingState next) {
        state = state.become(next, "Message " + id);
    }
}
