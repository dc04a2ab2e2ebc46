package justice.throughline.casefile;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The police sent a case whose defendant they hold; told within the transaction that opens the case.
 *
 * @param urn of the police case
 * @param person the defendant's reference
 * @param chargedOn the first day of a charge
 */
public record ChargedInCustody(UUID caseId, String urn, String person, LocalDate chargedOn) {}
