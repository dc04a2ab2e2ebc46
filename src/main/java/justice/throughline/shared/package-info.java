/**
 * Small things every module needs: problem details, clock, paging.
 *
 * <p>Entry: {@link AskedDate}, {@link Backoff}, {@link BrokenUploads}, {@link CaseDates}, {@link CasesSeen},
 * {@link Coded}, {@link Costly}, {@link CsvId}, {@link Csv}, {@link DatabaseAway}, {@link DateInput}, {@link DateWords},
 * {@link DecisionTable},
 * {@link DeskWords}, {@link DoneJob}, {@link Download}, {@link EffectsOfJobs}, {@link Encodings},
 * {@link FigureSource}, {@link Fingerprint}, {@link FitText}, {@link Flash}, {@link FormSender}, {@link FurtherParameters},
 * {@link KeptAnswers}, {@link KeptEvidence}, {@link ListingView}, {@link Lists}, {@link LongReads}, {@link MovableClock},
 * {@link OneOf}, {@link PathVariables}, {@link PossibleTime}, {@link ProofReader}, {@link RefusedStartException}, {@link RowsShown},
 * {@link ShowsNobody}, {@link SpreadsheetText}, {@link SqlForSets}, {@link Standstill}, {@link StateGraph},
 * {@link Times}, {@link Waiting}, {@link WayBack}, {@link When}, {@link Words}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package justice.throughline.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
