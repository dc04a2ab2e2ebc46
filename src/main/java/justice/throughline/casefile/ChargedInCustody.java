package justice.throughline.casefile;

import java.time.LocalDate;
import java.util.UUID;
import justice.throughline.shared.Proof;

/**
 * The police sent a case whose defendant they hold; told within the transaction that opens the case.
 *
 * @param file in which they say so
 * @param person the defendant's reference
 * @param chargedOn the first day of a charge
 */
public record ChargedInCustody(UUID caseId, Proof file, String person, LocalDate chargedOn) {}
