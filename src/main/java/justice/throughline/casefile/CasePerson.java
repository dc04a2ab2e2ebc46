package justice.throughline.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in a role in a case, known by reference only. One human in two roles is two.
 *
 * @param key names them for ever, whatever becomes of their role
 * @param reference how the holding agency's own system is asked for the person
 * @param heldBy who holds the person's details
 * @param custody code of the {@link CustodyStatus} as it was sent, known or not; null where nobody said
 */
public record CasePerson(
        PersonKey key,
        PersonRole role,
        String reference,
        String heldBy,
        @Nullable String custody) {

    boolean isSuspected() {
        return role == PersonRole.SUSPECT || role == PersonRole.DEFENDANT;
    }
}
