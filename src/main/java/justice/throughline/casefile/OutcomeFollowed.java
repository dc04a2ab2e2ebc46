package justice.throughline.casefile;

import java.util.UUID;

/**
 * What was published of a case has taken it elsewhere, in the transaction that did so: what was open in its journey is over.
 *
 * @param step of the journey by which it follows
 * @param over whether the case is at its end: it is closed once it owes nothing
 */
public record OutcomeFollowed(UUID caseId, String step, boolean over) {}
