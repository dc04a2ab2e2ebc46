/**
 * The case, the people in roles in it, its offence, stage and outcome.
 *
 * <p>Entry: {@link AboutKey}, {@link CaseCopies}, {@link CaseFiles}, {@link CaseKeys}, {@link CaseOrigins}, {@link CaseRegistered}, {@link CaseWords},
 * {@link ChargeKey}, {@link ChargedInCustody}, {@link CourtCases}, {@link CourtHearings}, {@link CrimeTypes},
 * {@link CustodyStatus}, {@link DefendantCharges}, {@link HearingDates}, {@link JourneyDecisions}, {@link LateOutcomes},
 * {@link NoSuchCaseException}, {@link OutcomeCategories}, {@link OutcomeFollowed}, {@link OutcomeRecorded},
 * {@link PersonKey}, {@link PublishedCrimes}, {@link References}, {@link SourceConflicts}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package justice.throughline.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
