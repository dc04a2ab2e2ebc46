package justice.throughline.casefile;

/**
 * What merging published rows did. Each row taken counts in exactly one of the first five.
 *
 * @param created rows that opened a case
 * @param updated rows that added to a case or changed one
 * @param unchanged rows that said nothing new
 * @param repeatedCrimes street rows that give a Crime ID again
 * @param repeatedOutcomes outcomes rows that give the same outcome again
 * @param outcomesWithoutCrime cases known from an outcome only
 * @param outcomesBeforeCrime cases with an outcome dated before the crime's month
 * @param statusFurther cases whose street status won, being further along than their last dated outcome
 * @param statusBehind cases whose last dated outcome won over a street status that says something else
 * @param leftToJourney cases whose published end only stands in their history, because their journey has decided otherwise since
 * @param told cases whose journey follows what was published
 * @param contradicting cases in which what is published contradicts itself
 */
public record MergeResult(
        long created,
        long updated,
        long unchanged,
        long repeatedCrimes,
        long repeatedOutcomes,
        long outcomesWithoutCrime,
        long outcomesBeforeCrime,
        long statusFurther,
        long statusBehind,
        long leftToJourney,
        long told,
        long contradicting) {}
