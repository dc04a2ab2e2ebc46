package justice.throughline.bulk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import org.jspecify.annotations.Nullable;

/** One act on many tasks: who did it, when it goes out, and whether it was undone before. Kept for good. */
@Entity
@Table(schema = "bulk", name = "bulk")
class Bulk {

    @Id
    private UUID id;

    private String actor;

    private Instant at;

    /** When the first goes out, and when the last. */
    @Column(name = "goes_out_at")
    private Instant goesOutAt;

    @Column(name = "gone_out_at")
    private Instant goneOutAt;

    private int chosen;

    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;

    @Column(name = "undone_by")
    private @Nullable String undoneBy;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Bulk() {}

    Bulk(UUID id, Staff by, Instant at, Instant goesOutAt, Instant goneOutAt, int chosen) {
        this.id = id;
        this.actor = by.number();
        this.at = at;
        this.goesOutAt = goesOutAt;
        this.goneOutAt = goneOutAt;
        this.chosen = chosen;
    }

    UUID id() {
        return id;
    }

    String actor() {
        return actor;
    }

    Instant at() {
        return at;
    }

    Instant goesOutAt() {
        return goesOutAt;
    }

    Instant goneOutAt() {
        return goneOutAt;
    }

    int chosen() {
        return chosen;
    }

    @Nullable
    Instant undoneAt() {
        return undoneAt;
    }

    @Nullable
    String undoneBy() {
        return undoneBy;
    }

    boolean seenBy(Staff staff) {
        return staff.goesBy(actor) || staff.is(Role.MANAGER) || staff.is(Role.ADMIN);
    }

    /** At least for those that have not gone out. */
    boolean canBeUndone(Instant now) {
        return undoneAt == null && now.isBefore(goneOutAt);
    }

    /** @throws BulkRefusal when all of it has gone out, or was undone before */
    void undo(Staff by, Instant now) {
        if (!canBeUndone(now)) throw BulkRefusal.tooLate();
        undoneAt = now;
        undoneBy = by.number();
    }
}
