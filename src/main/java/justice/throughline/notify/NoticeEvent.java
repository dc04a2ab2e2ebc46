package justice.throughline.notify;

import jakarta.persistence.Column;
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
import justice.throughline.shared.Evidence;
import justice.throughline.shared.KeptEvidence;
import justice.throughline.shared.Proof;
import org.jspecify.annotations.Nullable;

/** A step in the life of a duty to tell: who says it, for which party, when, and the record that proves it. */
@Entity
@Table(schema = "notify", name = "notice_event")
class NoticeEvent {

    /** What happened. */
    enum What {
        RAISED,
        TOLD,
        NOT_REACHED,
        ENDED,
        /** What stood here was recorded by the program and not by anybody who told. */
        CORRECTED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "notice_id")
    private UUID notice;

    @Enumerated(EnumType.STRING)
    private What what;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Embedded
    private KeptEvidence evidence;

    private @Nullable String who;
    private @Nullable String how;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected NoticeEvent() {}

    /** @throws IllegalArgumentException when nobody but the program says so */
    private NoticeEvent(Notice notice, What what, Telling said) {
        this.notice = notice.id();
        this.what = what;
        this.happenedAt = said.toldAt() == null ? said.recordedAt() : said.toldAt();
        this.recordedAt = said.recordedAt();
        this.evidence = new KeptEvidence(new Evidence(said.by(), notice.teller().party(), said.proof()));
        this.who = said.who();
        this.how = said.how();
    }

    static NoticeEvent told(Notice notice, Telling said) {
        return new NoticeEvent(notice, What.TOLD, said);
    }

    static NoticeEvent notReached(Notice notice, Telling said) {
        return new NoticeEvent(notice, What.NOT_REACHED, said);
    }

    static NoticeEvent ended(Notice notice, String reason, Instant at, String by, Proof proof) {
        var event = new NoticeEvent(notice, What.ENDED, new Telling(null, null, null, at, by, proof));
        event.reason = reason;
        return event;
    }

    UUID notice() {
        return notice;
    }

    Said shown() {
        var said = evidence.said();
        return new Said(what.name(), happenedAt, recordedAt, said.by(), said.party(), who, how, reason, said.proof());
    }
}
