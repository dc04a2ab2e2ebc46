package justice.throughline.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Who said something, for which party, and what proves it, as every record of a step keeps it. */
@Embeddable
public class KeptEvidence {

    @Column(name = "said_by")
    private String saidBy;

    private String party;

    @Enumerated(EnumType.STRING)
    @Column(name = "proof_kind")
    private Proof.Kind proofKind;

    @Column(name = "proof_reference")
    private String proofReference;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected KeptEvidence() {}

    public KeptEvidence(String by, String party, Proof proof) {
        this.saidBy = by;
        this.party = party;
        this.proofKind = proof.kind();
        this.proofReference = proof.reference();
    }

    public String by() {
        return saidBy;
    }

    public String party() {
        return party;
    }

    public Proof proof() {
        return new Proof(proofKind, proofReference);
    }
}
