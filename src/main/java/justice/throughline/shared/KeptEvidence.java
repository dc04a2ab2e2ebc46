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

    public KeptEvidence(Evidence said) {
        this.saidBy = said.by();
        this.party = said.party();
        this.proofKind = said.proof().kind();
        this.proofReference = said.proof().reference();
    }

    public Evidence said() {
        return new Evidence(saidBy, party, new Proof(proofKind, proofReference));
    }
}
