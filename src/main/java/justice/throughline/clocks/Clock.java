package justice.throughline.clocks;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Query;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.shared.When;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A clock as all its events and the law have it stand. */
@Entity
@Table(schema = "clocks", name = "clock")
class Clock {

    @Id
    private UUID id;

    /** Names this one clock for ever. */
    @Column(name = "start_key")
    private String startKey;

    @Embedded
    private Subject subject;

    private String kind;

    @Enumerated(EnumType.STRING)
    private Jurisdiction jurisdiction;

    @Embedded
    private KeptLaw law;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "learned_at")
    private Instant learnedAt;

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "due_at"))
    @AttributeOverride(name = "lastDay", column = @Column(name = "due_date"))
    private KeptEnd due;

    /** The end it would have had, where an earlier one or an order of a court has won. */
    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "otherwise_due_at"))
    @AttributeOverride(name = "lastDay", column = @Column(name = "otherwise_due_date"))
    private @Nullable KeptEnd otherwise;

    private ZoneId zone = When.BRITISH;

    @Enumerated(EnumType.STRING)
    private ClockState state;

    /** The warn points and the limit itself, in order of time. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] points;

    @Column(name = "point_times")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private Instant[] pointTimes;

    @Column(name = "next_wake")
    private @Nullable Instant nextWake;

    /** A process waits for it. */
    private boolean watched;

    /** Nothing but the program says that what it asked for was done, as it once could. */
    @Column(name = "said_by_program", insertable = false, updatable = false)
    private boolean saidByProgram;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Clock() {}

    /** A new one. */
    @SuppressWarnings("NullAway.Init") // how it stands is filled at once
    Clock(String startKey, Standing standing) {
        this.id = standing.id();
        this.startKey = startKey;
        this.subject = standing.folded().subject();
        this.kind = standing.folded().kind();
        this.jurisdiction = standing.folded().jurisdiction();
        this.watched = standing.folded().watched();
        stand(standing);
    }

    int version() {
        return version == null ? 0 : version;
    }

    /** Stands so from now on. */
    void become(Standing standing) {
        state.become(standing.state(), "Clock " + id);
        stand(standing);
    }

    private void stand(Standing standing) {
        var terms = standing.terms();
        law = KeptLaw.of(terms.limit());
        startedAt = standing.folded().start();
        learnedAt = standing.folded().learnedAt();
        due = KeptEnd.of(terms.limit().due());
        otherwise = terms.otherwise() == null ? null : KeptEnd.of(terms.otherwise());
        state = standing.state();
        points = standing.points().stream().map(Fired::point).toArray(String[]::new);
        pointTimes = standing.points().stream().map(Fired::at).toArray(Instant[]::new);
        nextWake = standing.nextWake();
    }

    /** With what a new one has, by the names of its fields. */
    Query fill(Query insert) {
        return insert.setParameter("id", id)
                .setParameter("startKey", startKey)
                .setParameter("subject", subject)
                .setParameter("kind", kind)
                .setParameter("jurisdiction", jurisdiction)
                .setParameter("law", law)
                .setParameter("startedAt", startedAt)
                .setParameter("learnedAt", learnedAt)
                .setParameter("due", due)
                .setParameter("otherwise", otherwise)
                .setParameter("zone", zone)
                .setParameter("state", state)
                .setParameter("points", points)
                .setParameter("pointTimes", pointTimes)
                .setParameter("nextWake", nextWake)
                .setParameter("watched", watched);
    }

    ClockLine line() {
        return new ClockLine(
                id,
                startKey,
                subject,
                kind,
                jurisdiction,
                law,
                startedAt,
                learnedAt,
                due,
                otherwise,
                zone,
                state,
                nextWake,
                watched,
                saidByProgram,
                version());
    }
}
