package justice.throughline.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes into a case in a role, known by reference only.
 *
 * @param reference how the holding agency's own system is asked for the person
 * @param heldBy who holds the person's details
 * @param custody code of the {@link CustodyStatus} as it was sent, known or not; null where nobody said
 */
public record NewPerson(
        PersonRole role,
        String reference,
        String heldBy,
        @Nullable String custody) {

    public NewPerson(PersonRole role, String reference, String heldBy) {
        this(role, reference, heldBy, null);
    }

    boolean inCustody() {
        return CustodyStatus.of(custody).map(CustodyStatus::held).orElse(false);
    }
}
