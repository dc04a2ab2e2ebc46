package justice.throughline.recovery;

/**
 * How much of a kind is missing.
 *
 * @param kind of record
 * @param record the same in plain words
 * @param cases of how many cases
 * @param canBeMade how many of them the program can make again
 */
record MissingKind(String kind, String record, int missing, int cases, int canBeMade) {}
