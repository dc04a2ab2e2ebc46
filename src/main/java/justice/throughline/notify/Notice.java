package justice.throughline.notify;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The duty to tell one person one thing. It is open until somebody records that the person was told, or why not. */
@Entity
@Table(schema = "notify", name = "notice")
class Notice {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    /** The person in the case, by reference; of the police, their party. */
    private String recipient;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private @Nullable String outcome;

    @Enumerated(EnumType.STRING)
    private Teller teller;

    /** Lets it exist once. */
    @Column(name = "effect_key")
    private String key;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    private NoticeState state = NoticeState.OPEN;

    /** When a task is to ask for it; nothing while one does, or when it is over. */
    @Column(name = "ask_at")
    private @Nullable Instant askAt;

    @Column(name = "told_at")
    private @Nullable Instant toldAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Notice() {}

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    String recipient() {
        return recipient;
    }

    NoticeKind kind() {
        return kind;
    }

    @Nullable
    String outcome() {
        return outcome;
    }

    Teller teller() {
        return teller;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    NoticeState state() {
        return state;
    }

    @Nullable
    Instant toldAt() {
        return toldAt;
    }

    /** What its task and those of others to the same person have in common. */
    String taskKey() {
        return caseId + ":" + recipient + ":" + teller.code();
    }

    int version() {
        return version == null ? 0 : version;
    }

    /** A task asks for it already. */
    boolean isAskedFor() {
        return state == NoticeState.OPEN && askAt == null;
    }

    /** A task is to ask for it by now. */
    boolean isDue(Instant now) {
        return askAt != null && !askAt.isAfter(now);
    }

    /** A task asks for it. */
    void asked() {
        askAt = null;
    }

    /** It is to be asked for again. */
    void askAgain(Instant at) {
        if (state != NoticeState.OPEN) throw new IllegalStateException("Notice %s is %s".formatted(id, state));
        askAt = at;
    }

    void tell(Instant at) {
        become(NoticeState.TOLD);
        toldAt = at;
    }

    void end() {
        become(NoticeState.ENDED);
    }

    private void become(NoticeState next) {
        state = state.become(next, "Notice " + id);
        askAt = null;
    }
}
