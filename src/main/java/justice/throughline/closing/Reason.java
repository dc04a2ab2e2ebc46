package justice.throughline.closing;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a case can be closed with a duty open, as somebody said last. */
@Entity
@Table(schema = "closing", name = "reason")
class Reason {

    /** A duty of a case. */
    record Id(
            @Column(name = "case_id") UUID caseId,
            String kind,
            @Column(name = "duty_id") String dutyId) {

        static Id of(UUID caseId, OpenDuty duty) {
            return new Id(caseId, duty.kind(), duty.id());
        }
    }

    @EmbeddedId
    private Id id;

    private String reason;

    @Column(name = "given_by")
    private String givenBy;

    @Column(name = "given_at")
    private Instant givenAt;

    /** By which somebody closed the case with it, the last where something came up and it was decided again. */
    @Column(name = "task_key")
    private @Nullable Long task;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Reason() {}

    /** The key of the duty. */
    String duty() {
        return OpenDuty.prefix(id.kind()) + id.dutyId();
    }

    String reason() {
        return reason;
    }

    void give(String another, String by, Instant at) {
        reason = another;
        givenBy = by;
        givenAt = at;
    }

    void close(long by) {
        task = by;
    }

    ReasonGiven given(String address) {
        if (task == null) throw new IllegalStateException("The case of %s was not closed with it".formatted(id));
        return new ReasonGiven(id.kind(), address, reason, givenBy, givenAt, task);
    }

    String dutyId() {
        return id.dutyId();
    }
}
