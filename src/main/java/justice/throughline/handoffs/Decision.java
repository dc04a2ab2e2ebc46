package justice.throughline.handoffs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import justice.throughline.shared.Proof;
import org.jspecify.annotations.Nullable;

/** What somebody of the receiver's desk has decided of an offer before the receiver accepted the work for it. */
@Entity
@IdClass(Decision.Key.class)
@Table(schema = "handoffs", name = "decision")
class Decision {

    record Key(UUID handOffId, int attempt) {}

    @Id
    @Column(name = "hand_off_id")
    private UUID handOffId;

    @Id
    private int attempt;

    private String actor;

    /** The task in which they decided. */
    @Column(name = "task_key")
    private long taskKey;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Decision() {}

    Decision(HandOff offer, By by) {
        this.handOffId = offer.id();
        this.attempt = offer.attempt();
        this.actor = by.actor();
        this.taskKey = task(by);
    }

    static Key key(HandOff offer) {
        return new Key(offer.id(), offer.attempt());
    }

    /** A later one takes the place of an earlier one. */
    void decideAnew(By by) {
        actor = by.actor();
        taskKey = task(by);
    }

    By by() {
        return new By(actor, Proof.task(taskKey));
    }

    /** @throws java.util.NoSuchElementException when no task proves it */
    private static long task(By by) {
        return by.proof().number().orElseThrow();
    }
}
