package justice.throughline.clocks;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import justice.throughline.casefile.ChargeKey;
import justice.throughline.casefile.PersonKey;
import org.jspecify.annotations.Nullable;

/**
 * What a clock runs for, always within a case.
 *
 * @param person the person's reference in the case, such as {@code defendant-1}; never a name
 * @param charge the charge's reference
 * @param reference of a hand-off or a duty
 * @param personKey names the person whom it is about for ever; null where it is about nobody, or the case file knows no one
 *     by the reference
 * @param chargeKey the charge against this person, where it is about one
 */
@Embeddable
public record Subject(
        @Column(name = "subject_kind") @Enumerated(EnumType.STRING)
        SubjectKind kind,

        @Column(name = "case_id") UUID caseId,
        @Nullable String person,
        @Nullable String charge,
        @Nullable String reference,

        @Column(name = "person_key") @Convert(converter = PersonKey.Column.class) @Nullable
        PersonKey personKey,

        @Column(name = "charge_key") @Convert(converter = ChargeKey.Column.class) @Nullable
        ChargeKey chargeKey) {

    /** As whoever starts a clock knows it: by references. */
    Subject(
            SubjectKind kind,
            UUID caseId,
            @Nullable String person,
            @Nullable String charge,
            @Nullable String reference) {
        this(kind, caseId, person, charge, reference, null, null);
    }

    public static Subject ofCase(UUID caseId) {
        return new Subject(SubjectKind.CASE, caseId, null, null, null);
    }

    public static Subject ofPerson(UUID caseId, String person) {
        return new Subject(SubjectKind.PERSON, caseId, person, null, null);
    }

    /** What one party has handed to another. */
    public static Subject ofHandOff(UUID caseId, UUID handOff) {
        return new Subject(SubjectKind.HAND_OFF, caseId, null, null, handOff.toString());
    }

    /** A charge against one defendant: each pair has its own clock. */
    public static Subject ofCharge(UUID caseId, String person, String charge) {
        return new Subject(SubjectKind.CHARGE, caseId, person, charge, null);
    }

    /** The same, about these. */
    public Subject about(@Nullable PersonKey whom, @Nullable ChargeKey what) {
        return new Subject(kind, caseId, person, charge, reference, whom, what);
    }
}
