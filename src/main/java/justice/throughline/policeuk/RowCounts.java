package justice.throughline.policeuk;

/** What reading an import's files came to, before its rows were merged. */
record RowCounts(long read, long rejected, long withoutCrimeId) {}
