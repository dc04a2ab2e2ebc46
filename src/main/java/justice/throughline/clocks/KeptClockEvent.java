package justice.throughline.clocks;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import justice.throughline.limits.Limit;
import justice.throughline.shared.KeptEvidence;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An event of a clock as it is kept for good. */
@Entity
@Immutable
@Table(schema = "clocks", name = "clock_event")
class KeptClockEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long seq;

    @Column(name = "clock_id")
    private UUID clock;

    @Enumerated(EnumType.STRING)
    private EventKind kind;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "learned_at")
    private Instant learnedAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "legal_event")
    private String legalEvent;

    private @Nullable String authority;

    @Embedded
    @AttributeOverride(name = "saidBy", column = @Column(name = "author"))
    private KeptEvidence evidence;

    private @Nullable String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Convert(converter = JsonColumn.OfEventData.class)
    private EventData data;

    /** What the law answered once this was known. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Convert(converter = JsonColumn.OfLimit.class)
    private @Nullable Limit terms;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected KeptClockEvent() {}

    KeptClockEvent(ClockEvent event) {
        var act = event.act();
        this.clock = event.clockId();
        this.kind = event.kind();
        this.happenedAt = act.happenedAt();
        this.learnedAt = act.learnedAt();
        this.recordedAt = event.recordedAt();
        this.legalEvent = act.legalEvent();
        this.authority = act.authority();
        this.evidence = new KeptEvidence(act.evidence());
        this.reason = act.reason();
        this.data = event.data();
        this.terms = event.terms();
    }

    ClockEvent event() {
        var act = new LegalEvent(happenedAt, learnedAt, legalEvent, authority, evidence.said(), reason);
        return new ClockEvent(clock, kind, act, recordedAt, data, terms);
    }
}
