package justice.throughline.casefile;

/**
 * Somebody in a role in a case, known by reference only.
 *
 * @param reference how the holding agency's own system is asked for the person
 * @param heldBy who holds the person's details
 */
public record CasePerson(PersonRole role, String reference, String heldBy) {}
