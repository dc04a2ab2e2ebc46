package justice.throughline.handoffs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import justice.throughline.shared.Proof;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A step of a hand-off, which never changes once it is kept. Who said it and what proves it stands here as it was said,
 * also where our own program had spoken for others, before that was forbidden.
 */
@Entity
@Immutable
@Table(schema = "handoffs", name = "hand_off_event")
class KeptEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "hand_off_id")
    private UUID handOffId;

    private int attempt;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private Step step;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "to_agency")
    private String receiver;

    @Column(name = "owner_desk")
    private String ownerDesk;

    private String actor;

    private String party;

    @Enumerated(EnumType.STRING)
    @Column(name = "proof_kind")
    private Proof.Kind proofKind;

    @Column(name = "proof_ref")
    private String proofReference;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> reasons;

    private @Nullable String note;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected KeptEvent() {}

    /** @throws IllegalArgumentException when our own program speaks for somebody else */
    KeptEvent(HandOff after, Move move, String ownerDesk, Instant at) {
        var said = move.by().on(move.step().ofSender() ? after.from() : after.to());
        this.handOffId = after.id();
        this.attempt = after.attempt();
        this.at = at;
        this.step = move.step();
        this.state = after.state();
        this.receiver = after.to();
        this.ownerDesk = ownerDesk;
        this.actor = said.by();
        this.party = said.party();
        this.proofKind = said.proof().kind();
        this.proofReference = said.proof().reference();
        this.reasons = move.reasons().stream().sorted().toList();
        this.note = move.note();
    }

    StepTaken taken() {
        return new StepTaken(actor, party, new Proof(proofKind, proofReference));
    }

    /** @param kind of the hand-off, which knows what an offer lacks that has these documents */
    HandOffEvent shown(Kind kind, List<String> documents) {
        return new HandOffEvent(
                at,
                attempt,
                step,
                state,
                ownerDesk,
                actor,
                party,
                step == Step.OFFER ? kind.missing(documents) : List.of(),
                reasons,
                note,
                taken().proof());
    }
}
