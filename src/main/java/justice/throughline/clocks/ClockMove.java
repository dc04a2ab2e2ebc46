package justice.throughline.clocks;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The end of one clock that a recalculation would move, and what became of it. */
@Entity
@Table(schema = "clocks", name = "moved_end")
class ClockMove {

    /** Each recalculation moves a clock once. */
    @Embeddable
    record Id(
            @Column(name = "recalculation_id") UUID recalculation,
            @Column(name = "clock_id") UUID clock) implements Serializable {}

    /** What became of it. */
    enum Result {
        MOVED,
        /** Left alone. */
        CHANGED_SINCE
    }

    @EmbeddedId
    private Id id;

    /** The version of the clock that was looked at. */
    @Column(name = "clock_version")
    private int clockVersion;

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "from_due"))
    @AttributeOverride(name = "lastDay", column = @Column(name = "from_date"))
    private KeptEnd from;

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "to_due"))
    @AttributeOverride(name = "lastDay", column = @Column(name = "to_date"))
    private KeptEnd to;

    @Column(name = "from_law")
    private String fromLaw;

    @Column(name = "to_law")
    private String toLaw;

    /** What the law answers now, to be applied as it was shown. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Convert(converter = JsonColumn.OfTerms.class)
    private Terms terms;

    @Enumerated(EnumType.STRING)
    private @Nullable Result result;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ClockMove() {}

    ClockMove(UUID recalculation, ClockLine clock, Terms terms) {
        this.id = new Id(recalculation, clock.id());
        this.clockVersion = clock.version();
        this.from = KeptEnd.of(clock.due());
        this.to = KeptEnd.of(terms.limit().due());
        var limit = terms.limit();
        this.fromLaw = law(clock.rule(), clock.ruleVersion(), clock.calendar(), clock.calendarVersion());
        this.toLaw = law(limit.rule(), limit.ruleVersion(), limit.calendar(), limit.calendarVersion());
        this.terms = terms;
    }

    UUID clock() {
        return id.clock();
    }

    int clockVersion() {
        return clockVersion;
    }

    Terms terms() {
        return terms;
    }

    void end(Result how) {
        if (result != null) {
            throw new IllegalStateException("%s is %s: it cannot become %s".formatted(id, result, how));
        }
        result = how;
    }

    /** Rule, its version and the edition of the calendar. */
    private static String law(String rule, String version, String calendar, String edition) {
        return "%s %s, %s %s".formatted(rule, version, calendar, edition);
    }
}
