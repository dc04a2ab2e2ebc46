package justice.throughline.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a partner says that it received and decided on a day: the latest word, and since when it says so. */
@Entity
@Table(schema = "exchange", name = "statement")
class PartnerStatement {

    @EmbeddedId
    private StatementKey id;

    private int received;
    private int accepted;
    private int refused;

    @Column(name = "received_at")
    private Instant receivedAt;

    private Instant since;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected PartnerStatement() {}

    /** The partner says it again, or otherwise. */
    void say(int nowReceived, int nowAccepted, int nowRefused, Instant at) {
        if (received != nowReceived || accepted != nowAccepted || refused != nowRefused) since = at;
        received = nowReceived;
        accepted = nowAccepted;
        refused = nowRefused;
        receivedAt = at;
    }
}
