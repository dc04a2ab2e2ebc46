package justice.throughline.casefile;

/**
 * A crime type in the vocabulary of data.police.uk.
 *
 * @param hasVictim whether such crimes are committed against somebody
 */
public record CrimeType(String code, String name, boolean hasVictim) {

    /** Code of a crime known from an outcome only. */
    public static final String UNKNOWN = "unknown";
}
