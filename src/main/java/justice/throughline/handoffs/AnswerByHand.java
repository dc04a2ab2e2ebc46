package justice.throughline.handoffs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import justice.throughline.access.Staff;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What somebody wrote down that the receiver of a hand-off said by other means. It is decided once. */
@Entity
@Table(schema = "handoffs", name = "answer_by_hand")
class AnswerByHand {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "hand_off_id")
    private UUID handOffId;

    @Enumerated(EnumType.STRING)
    private Step step;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] reasons;

    private @Nullable String note;

    @Column(name = "redirect_to")
    private @Nullable String redirectTo;

    private String reference;

    @Column(name = "told_by")
    private String toldBy;

    @Enumerated(EnumType.STRING)
    private ToldWay way;

    @Column(name = "told_on")
    private LocalDate toldOn;

    /** The code of that for which it was written down; empty for a manager who sits in none. */
    private String body;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private AnswerState state = AnswerState.PROPOSED;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decision_note")
    private @Nullable String decisionNote;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected AnswerByHand() {}

    /** @param told as it was checked */
    AnswerByHand(UUID handOffId, Move move, Told told, String body, Instant at) {
        this.handOffId = handOffId;
        this.step = move.step();
        this.reasons = move.reasons().toArray(String[]::new);
        this.note = move.note();
        this.redirectTo = move.redirectTo();
        this.reference = Objects.requireNonNull(told.reference());
        this.toldBy = Objects.requireNonNull(told.by());
        this.way = ToldWay.valueOf(Objects.requireNonNull(told.way()).toUpperCase(Locale.ROOT));
        this.toldOn = Objects.requireNonNull(told.on());
        this.body = body;
        this.proposedBy = move.actor();
        this.proposedAt = at;
    }

    /**
     * Decides it.
     *
     * @throws HandOffRefusal when that was done already, or is not for this person
     */
    void decide(AnswerDecision what, @Nullable String why, Staff by, Instant at) {
        if (state != AnswerState.PROPOSED) throw HandOffRefusal.answerDecided(state);
        var own = by.goesBy(proposedBy);
        if (what == AnswerDecision.WITHDRAW && !own) throw HandOffRefusal.notYourDesk();
        if (what != AnswerDecision.WITHDRAW && own) throw HandOffRefusal.answerOwn();
        if (what == AnswerDecision.DECLINE && why == null) throw HandOffRefusal.answerWhy();
        state = switch (what) {
            case CONFIRM -> AnswerState.CONFIRMED;
            case DECLINE -> AnswerState.DECLINED;
            case WITHDRAW -> AnswerState.WITHDRAWN;
        };
        decidedBy = by.number();
        decidedAt = at;
        decisionNote = why;
    }

    /** The hand-off has gone on. */
    void lapse(Instant at) {
        state = AnswerState.LAPSED;
        decidedAt = at;
    }

    UUID handOffId() {
        return handOffId;
    }

    String body() {
        return body;
    }

    Step step() {
        return step;
    }

    /** What it says, once it is confirmed. */
    Move move(By by) {
        return Move.of(step, by).because(Set.of(reasons), note).to(redirectTo);
    }
}
