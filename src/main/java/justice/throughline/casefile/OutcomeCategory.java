package justice.throughline.casefile;

/**
 * An outcome in the vocabulary of data.police.uk.
 *
 * @param rank how far along the procedure it stands; equal ranks are told apart by date only
 * @param closes whether a crime with this outcome needs no further step
 * @param weight how grave it is beside others: no two weigh the same
 */
public record OutcomeCategory(String code, String name, Stage decidedIn, int rank, boolean closes, int weight) {}
