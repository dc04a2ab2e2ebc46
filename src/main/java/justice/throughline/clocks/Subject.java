package justice.throughline.clocks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a clock runs for, always within a case.
 *
 * @param person the person's reference in the case, such as {@code defendant-1}; never a name
 * @param charge the charge's reference
 * @param reference of a hand-off or a duty
 */
@Embeddable
public record Subject(
        @Column(name = "subject_kind") @Enumerated(EnumType.STRING)
        SubjectKind kind,

        @Column(name = "case_id") UUID caseId,
        @Nullable String person,
        @Nullable String charge,
        @Nullable String reference) {

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
}
